/**
 * An XML document as a tree, within limits. A DOCTYPE is looked past: nothing is fetched for it, none of its
 * entities is expanded, and a text that uses one is refused.
 */
import { SaxesParser } from 'saxes';
import { PassportError } from '../problem.ts';
import { credentialTooLarge, MAX_CREDENTIAL_BYTES, MAX_XML_DEPTH, MAX_XML_ELEMENTS } from './limits.ts';

export interface XmlElement {
  /** name without prefix */
  readonly name: string;
  readonly namespace: string;
  /** by name without prefix */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** what stands directly in it, without its children */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * @param most characters of the text
 * @throws PassportError `text-no-badge` where it is no XML, `credential-too-large`
 */
export function xmlTree(text: string, most = MAX_CREDENTIAL_BYTES): XmlElement {
  if (text.length > most) throw credentialTooLarge();
  try {
    return grown(text);
  } catch (cause) {
    if (cause instanceof PassportError) throw cause;
    throw new PassportError('text-no-badge', {}, cause);
  }
}

function grown(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const collect = (part: string): void => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += part;
  };
  parser.on('opentag', (tag) => {
    count += 1;
    if (open.length >= MAX_XML_DEPTH || count > MAX_XML_ELEMENTS) throw credentialTooLarge();
    const element: Growing = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  if (root === undefined) throw new PassportError('text-no-badge');
  return root;
}

/** The elements of that name directly below. */
export function below(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element reached by these names, each below the one before. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => below(found, name)[0], element);
}
