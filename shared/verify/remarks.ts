/** What is worth saying about a badge and changes no verdict. */
import type { Badge, Credential, Json, JsonObject, Remark } from '../badge/badge.ts';
import { firstObject, listOf } from '../badge/json.ts';
import { credentialsV1 } from './checks/structure-of-credential.ts';
import { differences } from './differences.ts';
import { hostOf } from './documents.ts';
import { quotable } from './json-reading.ts';
import type { FetchedDocument } from './world.ts';
import { contentOf, type HostedSubject, type Subject } from './subject/subject.ts';

/** @param noticed what the reader and the checks have noticed already; each remark is made once */
export function remarksOn(
  subject: Subject,
  badge: Badge,
  noticed: readonly Remark[],
  credential: Credential,
): readonly Remark[] {
  const all = [...noticed, ...onRecipient(badge), ...onAssertion(subject), ...onCopy(subject, credential)];
  if (subject.standard === 'OB3') all.push(...onContexts(listOf(subject.credential['@context'])));
  return all.filter((remark, index) => all.findIndex(({ code }) => code === remark.code) === index);
}

/** The contexts of Open Badges 3.0 before 3.0.2 left their words open to be redefined. */
function onContexts(contexts: readonly Json[]): readonly Remark[] {
  const old = contexts.find(
    (context) =>
      typeof context === 'string' && /\/ob\/v3p0\/context(?:-3\.0\.[01]\.json|\.json|\/)/u.test(context),
  );
  return [
    ...(contexts[0] === credentialsV1 ? [{ code: 'vcdm-1-1', detail: {} } as const] : []),
    ...(typeof old === 'string' ? [{ code: 'old-context', detail: { context: old } } as const] : []),
  ];
}

function onRecipient(badge: Badge): readonly Remark[] {
  const isWeak = badge.recipient.identities.some(({ hashed, value }) => hashed && /^md5\$/iu.test(value));
  return isWeak ? [{ code: 'recipient-hash-weak', detail: {} }] : [];
}

function onAssertion(subject: Subject): readonly Remark[] {
  if (subject.route !== 'hosted' && subject.route !== 'signed') return [];
  const image = subject.assertion?.['image'];
  const { id } = subject.issuer;
  return [
    // Open Badges 2.0: an assertion names its picture by address.
    ...(typeof image === 'string' && image.startsWith('data:')
      ? [{ code: 'data-image-in-assertion', detail: {} } as const]
      : []),
    ...(id !== null && !/^https?:/iu.test(id)
      ? [{ code: 'issuer-id-not-web', detail: { issuer: quotable(id) } } as const]
      : []),
  ];
}

/** Of the assertion, and of the badge class where the file holds one that is also published. */
function onCopy(subject: Subject, credential: Credential): readonly Remark[] {
  if (subject.route !== 'hosted' || subject.hosting.kind !== 'served' || credential.form !== 'json')
    return [];
  const published = subject.hosting.document.json;
  const inClass = differencesInClass(credential.json, subject);
  const fields = [
    ...differences(credential.json, published).filter((name) => name !== 'badge' || inClass.length === 0),
    ...inClass,
  ].slice(0, 8);
  if (fields.length === 0) return [];
  const names = fields.map((field) => quotable(field, 40)).join(', ');
  return [{ code: 'baked-copy-differs', detail: { fields: names, host: hostOf(subject.address) } }];
}

/** Only what the baked copy says of its badge class: it may say less than the published one. */
function differencesInClass(baked: JsonObject, subject: HostedSubject): readonly string[] {
  const bakedClass = firstObject(baked['badge']);
  const published = contentOf(subject.badgeClass);
  if (bakedClass === undefined || published === null) return [];
  const said = Object.fromEntries(Object.keys(bakedClass).map((name) => [name, published[name] ?? null]));
  return differences(bakedClass, said).map((name) => `badge.${name}`);
}

/** Which answers rest on documents that were served earlier; the oldest day is told. */
export function keptRemark(documents: readonly FetchedDocument[]): readonly Remark[] {
  const kept = documents
    .filter(({ isKept }) => isKept === true)
    .toSorted((one, other) => one.fetchedAt.localeCompare(other.fetchedAt));
  const [oldest] = kept;
  if (oldest === undefined) return [];
  const hosts = [...new Set(kept.map(({ url }) => hostOf(url)))].slice(0, 5).join(', ');
  return [{ code: 'kept-documents-used', detail: { date: oldest.fetchedAt, hosts } }];
}
