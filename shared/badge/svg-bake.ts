/** Puts a credential into an SVG. Open Badges 3.0, 5.3.2 "Baking SVG"; Open Badges Baking Specification 2.0. */
import { PassportError } from '../problem.ts';
import { credentialTooLarge, MAX_CREDENTIAL_BYTES } from './limits.ts';
import { svgNamespaces, walkSvg, type SvgElement } from './svg.ts';
import { decodeText } from './text.ts';

/** What XML 1.0 (2.2) has no way to write, not even as a reference; a lone surrogate is one of them. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/**
 * A copy of the SVG, as UTF-8, with the credential as the first child of its root. A badge that is in it
 * already is replaced.
 * @param credential `element` names the version (`credential`: 3.0, `assertion`: 2.0 and older; `clr`: the
 *   element `credential` of CLR 2.0); exactly one of `verify` (compact JWS, or address of a hosted assertion) and
 *   `body` (JSON) is usual, both are allowed
 * @throws PassportError `svg-malformed`, `svg-no-badge` for XML that is no SVG, `credential-too-large`,
 *   `credential-malformed` for a character that XML cannot hold
 */
export function bakeSvg(
  svg: Uint8Array,
  credential: {
    readonly element: SvgElement | 'clr';
    readonly verify?: string;
    readonly body?: string;
  },
): Uint8Array {
  const text = decodeText(svg);
  if (text === undefined) throw new PassportError('svg-malformed');
  const walk = walkSvg(text);
  if (walk.root?.local !== 'svg') throw new PassportError('svg-no-badge');
  const element = written(credential);
  const before = text.slice(0, walk.rootOpenEnd);
  const name = /<([^\s/>]+)/.exec(before.slice(before.lastIndexOf('<')))?.[1] ?? 'svg';
  // The last two characters are then `/>`.
  const opened = walk.rootSelfClosing
    ? `${before.slice(0, -2).trimEnd()}>${element}</${name}>`
    : before + element;
  let rest = '';
  let position = walk.rootOpenEnd;
  for (const old of walk.found) {
    rest += text.slice(position, old.start);
    position = old.end;
  }
  return new TextEncoder().encode(declaredAsUtf8(opened) + rest + text.slice(position));
}

function written({ element, verify, body }: Parameters<typeof bakeSvg>[1]): string {
  const size = (verify?.length ?? 0) + (body?.length ?? 0);
  if (size > MAX_CREDENTIAL_BYTES) throw credentialTooLarge();
  if (unwritable.test(verify ?? '') || unwritable.test(body ?? ''))
    throw new PassportError('credential-malformed', { part: 'character' });
  const attribute = verify === undefined ? '' : ` verify="${escaped(verify)}"`;
  const [openBadges, learnerRecord] = svgNamespaces.credential;
  const name =
    element === 'assertion'
      ? { tag: 'openbadges:assertion', xmlns: `openbadges="${svgNamespaces.assertion[0]}"` }
      : element === 'clr'
        ? { tag: 'clr:credential', xmlns: `clr="${learnerRecord}"` }
        : { tag: 'openbadges:credential', xmlns: `openbadges="${openBadges}"` };
  const start = `<${name.tag} xmlns:${name.xmlns}${attribute}`;
  return body === undefined ? `${start}/>` : `${start}>${content(body)}</${name.tag}>`;
}

/** CDATA as the specification shows it; a carriage return would not survive there (XML 1.0, 2.11). */
function content(body: string): string {
  if (body.includes('\r')) return escaped(body);
  return `<![CDATA[${body.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

function declaredAsUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]{0,200}?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
