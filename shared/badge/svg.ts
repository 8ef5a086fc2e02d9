/**
 * A badge in an SVG, found by its namespace. A DOCTYPE is looked past (real badges have one), nothing is ever
 * fetched for it, and its entities are not expanded. Open Badges 3.0, 5.3.2 "Baking SVG"; Open Badges Baking
 * Specification 2.0.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { PassportError } from '../problem.ts';
import type { Remark } from './badge.ts';
import { credentialTooLarge, MAX_CREDENTIAL_BYTES, MAX_XML_DEPTH } from './limits.ts';

/** The namespaces of the elements that hold a badge: Open Badges 3.0, 2.0 and older, CLR 2.0. */
export const svgNamespaces = {
  credential: ['https://purl.imsglobal.org/ob/v3p0', 'https://purl.imsglobal.org/spec/clr/v2p0'],
  assertion: ['http://openbadges.org'],
} as const;
export type SvgElement = keyof typeof svgNamespaces;

export interface SvgBadge {
  readonly element: SvgElement;
  /** by the book, even where the file writes it oddly */
  readonly namespace: string;
  /** the `verify` attribute: a compact JWS, or the address of a hosted assertion */
  readonly verify: string | null;
  /** what stands inside the element, exactly; null where that is only blank */
  readonly body: string | null;
  readonly remarks: readonly Remark[];
}

/** What a walk through an XML document finds. Positions count UTF-16 units of the text. */
export interface SvgWalk {
  readonly root: { readonly local: string; readonly uri: string } | null;
  /** where the root's start tag ends */
  readonly rootOpenEnd: number;
  readonly rootSelfClosing: boolean;
  readonly found: readonly FoundElement[];
}

interface FoundElement extends Omit<SvgBadge, 'remarks'> {
  readonly start: number;
  readonly end: number;
  readonly oddNamespace: boolean;
}

/**
 * The first badge of an SVG.
 * @throws PassportError `svg-malformed`, `svg-no-badge`, `credential-too-large`
 */
export function readSvg(svg: string): SvgBadge {
  const { root, found } = walkSvg(svg);
  const [first, ...others] = found;
  if (root?.local !== 'svg' || first === undefined) throw new PassportError('svg-no-badge');
  const remarks: Remark[] = [];
  if (others.length > 0) remarks.push({ code: 'svg-several-badges', detail: { count: found.length } });
  if (first.oddNamespace) remarks.push({ code: 'svg-odd-namespace', detail: {} });
  return {
    element: first.element,
    namespace: first.namespace,
    verify: first.verify,
    body: first.body,
    remarks,
  };
}

/** @throws PassportError `svg-malformed`, `credential-too-large` */
export function walkSvg(text: string): SvgWalk {
  const walker = new Walker(text);
  try {
    return walker.walk();
  } catch (cause) {
    if (cause instanceof PassportError) throw cause;
    throw new PassportError('svg-malformed', {}, cause);
  }
}

class Walker {
  readonly #text: string;
  // A prefix that nobody declared is common in SVGs that went through several programs, and harmless.
  readonly #parser = new SaxesParser({
    xmlns: true,
    resolvePrefix: (prefix: string) => `urn:undeclared:${prefix}`,
  });
  readonly #found: FoundElement[] = [];
  #root: SvgWalk['root'] = null;
  #rootOpenEnd = 0;
  #rootSelfClosing = false;
  #depth = 0;
  #tagStart = 0;
  #inTag = false;
  #entityInTag = false;
  #open: { readonly tag: SaxesTagNS; readonly start: number; readonly depth: number } | null = null;
  /** all that stands inside the open badge element; what of it stands in CDATA; whether the rest is blank */
  #all = '';
  #cdata = '';
  #onlyCdata = true;

  constructor(text: string) {
    this.#text = text;
  }

  walk(): SvgWalk {
    const parser = this.#parser;
    parser.ENTITIES = this.#entities(parser.ENTITIES);
    parser.on('opentagstart', () => {
      this.#inTag = true;
      this.#entityInTag = false;
      this.#tagStart = this.#text.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', (tag) => this.#closed(tag));
    parser.on('text', (text) => this.#collect(text, false));
    parser.on('cdata', (text) => this.#collect(text, true));
    parser.write(this.#text).close();
    return {
      root: this.#root,
      rootOpenEnd: this.#rootOpenEnd,
      rootSelfClosing: this.#rootSelfClosing,
      found: this.#found,
    };
  }

  /**
   * Drawing programs put their namespaces in entities of the DOCTYPE and use them in attributes: a mark is
   * put in their place. An entity in a text, or anywhere in a badge, is refused.
   */
  #entities(known: Record<string, string>): Record<string, string> {
    return new Proxy(known, {
      get: (target, name) => {
        const value = typeof name === 'string' ? target[name] : undefined;
        if (value !== undefined || typeof name !== 'string' || !this.#inTag || this.#open !== null)
          return value;
        this.#entityInTag = true;
        return `urn:entity:${name}`;
      },
    });
  }

  #opened(tag: SaxesTagNS): void {
    this.#inTag = false;
    this.#depth += 1;
    if (this.#depth > MAX_XML_DEPTH) throw new PassportError('svg-malformed');
    if (this.#root === null) {
      this.#root = { local: tag.local, uri: tag.uri };
      this.#rootOpenEnd = this.#parser.position;
      this.#rootSelfClosing = tag.isSelfClosing;
    }
    if (this.#open !== null || elementOf(tag) === null) return;
    if (this.#entityInTag) throw new PassportError('svg-malformed');
    this.#open = { tag, start: this.#tagStart, depth: this.#depth };
    this.#all = '';
    this.#cdata = '';
    this.#onlyCdata = true;
  }

  #collect(text: string, cdata: boolean): void {
    if (this.#open === null) return;
    this.#all += text;
    if (cdata) this.#cdata += text;
    else this.#onlyCdata &&= text.trim() === '';
    const size = this.#all.length;
    if (size > MAX_CREDENTIAL_BYTES) throw credentialTooLarge();
  }

  #closed(tag: SaxesTagNS): void {
    const open = this.#open;
    if (open !== null && open.depth === this.#depth) {
      const element = elementOf(tag) ?? 'assertion';
      // The blanks around a CDATA section are layout; without one, everything is the credential's text.
      const body = this.#onlyCdata && this.#cdata !== '' ? this.#cdata : this.#all;
      this.#found.push({
        element,
        verify: verifyOf(open.tag),
        body: body.trim() === '' ? null : body,
        start: open.start,
        end: this.#parser.position,
        ...namespaceOf(tag, element),
      });
      this.#open = null;
    }
    this.#depth -= 1;
  }
}

/** Issuers have used a final slash, https, and prefixes that they never declared. */
function elementOf(tag: SaxesTagNS): SvgElement | null {
  if (tag.local !== 'credential' && tag.local !== 'assertion') return null;
  return /openbadges|imsglobal|1edtech/i.test(tag.uri) ? tag.local : null;
}

function namespaceOf(
  { uri }: SaxesTagNS,
  element: SvgElement,
): { readonly namespace: string; readonly oddNamespace: boolean } {
  const [usual, ...others] = svgNamespaces[element];
  const exact = [usual, ...others].find((namespace) => namespace === uri);
  const meant = /clr/i.test(uri) ? (others[0] ?? usual) : usual;
  return { namespace: exact ?? meant, oddNamespace: exact === undefined };
}

function verifyOf(tag: SaxesTagNS): string | null {
  const value = Object.values(tag.attributes)
    .find((attribute) => attribute.local === 'verify')
    ?.value.trim();
  return value === undefined || value === '' ? null : value;
}
