/** A European credential in the older XML form (European Learning Model 2), known by its namespace. */
import { PassportError } from '../problem.ts';
import type { Credential } from './badge.ts';
import { xmlTree, type XmlElement } from './xml-tree.ts';

/** @throws PassportError `text-no-badge` for any other XML, `credential-too-large` */
export function readXmlCredential(text: string): { readonly credential: Credential; readonly place: string } {
  const root = xmlTree(text);
  if (europassCredential(root) === undefined) throw new PassportError('text-no-badge');
  return {
    credential: { form: 'xml', standard: 'EDC', text },
    place: `${root.name} in ${root.namespace}`,
  };
}

/** The credential itself, alone or in its presentation (`vp:verifiablePresentation`). */
export function europassCredential(root: XmlElement): XmlElement | undefined {
  return [root, ...root.children].find(
    ({ name, namespace }) =>
      name === 'europassCredential' && /^https?:\/\/data\.europa\.eu\/(snb|europass)/.test(namespace),
  );
}
