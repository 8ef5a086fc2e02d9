/** Attacks by the file itself: too much, too deep, or made to run. */
import { bakePng } from '../../../shared/badge/png.ts';
import { bakeSvg } from '../../../shared/badge/svg-bake.ts';
import { changed, credential, profile, subject } from '../../fixtures/open-badges-3.ts';
import { at, keys } from '../../fixtures/people.ts';
import { encodedJson, jwsOver, withProof } from '../../fixtures/sign.ts';
import { bytesOf, textOf } from '../badge/fixtures.ts';
import { hosts, outcomeOf, proofIn, unpacked } from './attacking.ts';
import { attackTable } from './attack-table.ts';

const { academy: key } = keys;
const kid = key.method;
const vc = credential('attack');

const { rows, row } = attackTable();
export const attacksByFile = rows;

// Files that want to be read for ever.
row(
  'huge JSON',
  'eleven megabytes',
  () => outcomeOf(`{"type":"Assertion","x":"${'x'.repeat(11 * 1024 ** 2)}"}`),
  'refused: file-too-large',
);
row(
  'huge JSON',
  'more than one credential may have',
  () => outcomeOf(bytesOf('carrier/too-large.json')),
  'refused: credential-too-large',
);
row(
  'huge JSON',
  'more than may be canonicalised',
  async () =>
    outcomeOf(
      changed(
        await withProof(vc, { key }),
        ['credentialSubject', 'achievement', 'description'],
        'x'.repeat(300 * 1024),
      ),
    ),
  'invalid: structure document-too-large',
);
row(
  'deep JSON',
  'a hundred thousand lists in each other',
  () => outcomeOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'refused: json-too-deep',
);
row(
  'deep JSON',
  'in the payload of a JWT',
  () =>
    outcomeOf(
      `${encodedJson({ alg: 'EdDSA' })}.${Buffer.from(`{"a":${'['.repeat(1000)}${']'.repeat(1000)}}`).toString('base64url')}.x`,
    ),
  'refused: json-too-deep',
);
row(
  '__proto__',
  'in a badge',
  () => outcomeOf(textOf('ob3/good-did-key.json').replace('{', '{"__proto__":{"polluted":true},')),
  'refused: credential-malformed',
);
row(
  '__proto__',
  'written with escapes, deep in the subject',
  () =>
    outcomeOf(
      JSON.stringify(vc).replace(
        '"type":["Achievement"]',
        '"type":["Achievement"],"\\u005f_proto__":{"polluted":true}',
      ),
    ),
  'refused: credential-malformed',
);
row(
  '__proto__',
  'in the payload of a JWT',
  () =>
    outcomeOf(
      jwsOver(
        `${encodedJson({ alg: 'EdDSA', kid })}.${Buffer.from('{"__proto__":{"polluted":true}}').toString('base64url')}`,
        'EdDSA',
        key,
      ),
    ),
  'refused: credential-malformed',
);
row(
  '__proto__',
  'in the issuer’s own document',
  async () => {
    const badge = await withProof(credential('x', { issuer: profile(at.issuer) }), {
      key,
      method: `${at.issuer}#${key.multibase}`,
    });
    const body = '{"__proto__":{"polluted":true},"verificationMethod":[]}';
    const said = await outcomeOf(badge, hosts({ [at.issuer]: { body } }));
    return `${said}; polluted ${'polluted' in {}}`;
  },
  'unconfirmed: issuer not-json; polluted false',
);
row(
  '__proto__',
  'constructor and prototype as names of members',
  async () =>
    outcomeOf(
      changed(await withProof(vc, { key }), ['credentialSubject', 'constructor'], {
        prototype: { polluted: true },
      }),
    ),
  'invalid: structure undefined-term',
);
row(
  'JSON-LD poison graph',
  'nine nodes without names that all know each other',
  async () => {
    const nodes = Array.from({ length: 9 }, (_, self) => ({
      id: `_:b${self}`,
      type: ['Achievement'],
      related: Array.from({ length: 9 }, (__, other) => ({ id: `_:b${other}`, type: ['Related'] })),
    }));
    const graph = credential('x', {
      credentialSubject: subject('x', {
        achievement: {
          ...nodes[0],
          name: 'x',
          description: 'x',
          criteria: { narrative: 'x' },
          related: nodes,
        },
      }),
      proof: proofIn(await withProof(vc, { key })),
    });
    return outcomeOf(graph);
  },
  'unconfirmed: structure too-much-work',
);

// Pictures.
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
const openBadge = textOf('ob3/good-did-key.json');
const xml = (badge: string): string =>
  `<ob:credential xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${badge}]]></ob:credential>`;
row(
  'SVG with script',
  'scripts beside a good badge: the badge is read, the script is only text',
  () => {
    const scripted = drawing.replace(
      '<path',
      '<script>globalThis.attacked = true</script><g onload="globalThis.attacked = true"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/></foreignObject><path',
    );
    return outcomeOf(
      bakeSvg(new TextEncoder().encode(scripted), { element: 'credential', body: openBadge }),
    ).then((said) => `${said}; attacked ${'attacked' in globalThis}`);
  },
  'valid; attacked false',
);
row(
  'SVG with script',
  'a badge that stands only in the text of a script',
  () =>
    outcomeOf(
      drawing.replace(
        '<path',
        `<script><![CDATA[<ob:credential xmlns:ob="https://purl.imsglobal.org/ob/v3p0">{}</ob:credential>]]></script><path`,
      ),
    ),
  'refused: svg-no-badge',
);
row(
  'entity bomb',
  'entities that grow without end',
  () => outcomeOf(bytesOf('carrier/entity-bomb.svg')),
  'refused: svg-malformed',
);
row(
  'entity bomb',
  'an entity that would read a file into the badge',
  () => outcomeOf(bytesOf('carrier/entity-file.svg')),
  'refused: svg-malformed',
);
row(
  'entity bomb',
  'an entity instead of the badge',
  () =>
    outcomeOf(
      `<!DOCTYPE svg [<!ENTITY x "y">]>${drawing.replace('<path', `${xml('')}<ob:credential xmlns:ob="https://purl.imsglobal.org/ob/v3p0">&x;</ob:credential><path`)}`,
    ),
  'refused: svg-malformed',
);
row(
  'PNG with 2^31 length',
  'a chunk longer than PNG allows',
  () => {
    const png = bytesOf('carrier/no-badge.png').slice();
    new DataView(png.buffer).setUint32(33, 2 ** 31);
    return outcomeOf(png);
  },
  'refused: png-damaged',
);
row(
  'PNG with 2^31 length',
  'the longest chunk that PNG allows, in a small file',
  () => {
    const png = bytesOf('carrier/no-badge.png').slice();
    new DataView(png.buffer).setUint32(33, 2 ** 31 - 1);
    return outcomeOf(png);
  },
  'refused: png-truncated',
);
row(
  'PNG with 2^31 length',
  'a header of four milliards of pixels',
  () => {
    const png = bakePng(bytesOf('carrier/no-badge.png'), {
      keyword: 'openbadgecredential',
      text: openBadge,
    }).slice();
    new DataView(png.buffer).setUint32(16, 0xffffffff);
    return outcomeOf(png);
  },
  'refused: png-damaged',
);
row(
  'inflate bomb',
  'compressed text of a PNG that grows without end',
  () => outcomeOf(bytesOf('carrier/inflate-bomb.png')),
  'refused: credential-too-large',
);
row(
  'inflate bomb',
  'a ZIP that grows without end',
  () => unpacked(bytesOf('carrier/bomb.zip')),
  'refused: zip-too-large',
);
