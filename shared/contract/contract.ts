/**
 * Every verb of the engine, once: what goes in, what comes out, and how it can fail. The server
 * (electron/engine/process.ts), the page's client and the tests derive from this object; there is no second
 * list of channels. Inputs are parsed; outputs are our own engine's and are trusted as typed.
 * Bytes travel as Blobs.
 */
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Diagnosis } from '../badge/doctor-findings.ts';
import { languages } from '../i18n/translate.ts';
import type { FilledChecklist } from '../passport/checklist-answers.ts';
import { choicesSchema } from '../passport/choices-schema.ts';
import { editSchema } from '../passport/edit.ts';
import type { FoundProfile } from '../profile-import/found.ts';
import { problemCodes } from '../problem.ts';
import {
  consentChoices,
  markedIssuerSchema,
  trustPlaces,
  type HostToAsk,
  type NetworkConsents,
  type TrustView,
} from './trust-views.ts';
import type { DocumentCheckView } from './document-check-view.ts';
import type { LastChange, LensListing, LensView } from './lens-views.ts';
import type { PassportNews } from './passport-view.ts';
import type {
  BadgeSheet,
  CheckEvent,
  EuropassTexts,
  EvidenceView,
  ImportEvent,
  ListedPassport,
  PassportListing,
} from './views.ts';

/** The one typed failure: a Problem. Anything else that arrives at a client is a bug. */
const verb = oc.errors({
  PROBLEM: {
    data: z.object({
      code: z.enum(problemCodes),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  },
});

const passport = z.string().min(1).max(200);
const badge = z.string().min(1).max(200);
const since = z.string().max(50).nullable().default(null);
const blob = z.instanceof(Blob);
const namedBlob = z.object({ name: z.string().max(1000), bytes: blob });
const host = z.string().trim().toLowerCase().min(1).max(260);
const hosts = z.array(host).max(1000);
const badges = z.array(badge).max(10_000);
const lens = z.string().min(1).max(100);

export const contract = {
  library: {
    /** the passports in the library folder, newest use first */
    list: verb.output(type<readonly ListedPassport[]>()),
    /** one of the folder, or a file elsewhere by the id under which the desktop let the engine reach it */
    open: verb.input(z.object({ passport })).output(type<PassportListing>()),
    /** the whole passport as a file, to keep elsewhere */
    copy: verb.input(z.object({ passport })).output(type<{ readonly name: string; readonly bytes: Blob }>()),
    create: verb
      .input(
        z.object({
          name: z.string().trim().max(300),
          language: z.enum(languages),
          isSample: z.boolean().default(false),
        }),
      )
      .output(type<PassportListing>()),
    /** throws a sample away, with all that is in it; a person's own passport it refuses */
    removeSample: verb.input(z.object({ passport })).output(type<void>()),
  },
  passport: {
    /** `since`: the revision that the page shows; the answer may then hold only what is newer */
    view: verb.input(z.object({ passport, since })).output(type<PassportNews>()),
    edit: verb.input(z.object({ passport, since, edit: editSchema })).output(type<PassportNews>()),
    undo: verb.input(z.object({ passport, since })).output(type<PassportNews>()),
    redo: verb.input(z.object({ passport, since })).output(type<PassportNews>()),
    /** ids of the badges that say all of these words, or whose owner does; accents and capitals do not count */
    find: verb.input(z.object({ passport, words: z.string().max(500) })).output(type<readonly string[]>()),
    /** adds a file of the owner's own to a badge; at most `mostOwnFileBytes` */
    addOwnFile: verb
      .input(
        z.object({
          passport,
          since,
          badge,
          file: z.object({ name: z.string().min(1).max(300), bytes: blob }),
          caption: z.string().trim().max(300),
        }),
      )
      .output(type<PassportNews>()),
    /** adds a file about the person as a whole: a PDF, PNG or JPEG; at most `mostOwnFileBytes` */
    addReference: verb
      .input(
        z.object({
          passport,
          since,
          file: z.object({ name: z.string().min(1).max(300), bytes: blob }),
          caption: z.string().trim().max(300),
        }),
      )
      .output(type<PassportNews>()),
    /** what is filled in where a file of the owner's is our checklist; null where it is not, or cannot be read */
    readChecklist: verb
      .input(z.object({ passport, file: z.string().min(1).max(50) }))
      .output(type<FilledChecklist | null>()),
    ownFile: verb
      .input(z.object({ passport, file: z.string().min(1).max(50) }))
      .output(type<{ readonly name: string; readonly bytes: Blob }>()),
    /** that file as a picture that is safe to show; null where it is no PNG or JPEG, or cannot be shown; `large`: to be read */
    ownPicture: verb
      .input(z.object({ passport, file: z.string().min(1).max(50), large: z.boolean().default(false) }))
      .output(type<Blob | null>()),
  },
  profile: {
    /**
     * what a Europass CV (PDF or XML) or a JSON Resume says about a person; nothing is kept. `language`: of the names
     * of languages and countries that the file has as codes
     */
    read: verb
      .input(
        z.object({
          file: z.object({ name: z.string().max(1000), bytes: blob }),
          language: z.enum(languages),
        }),
      )
      .output(type<FoundProfile>()),
  },
  badges: {
    /**
     * One event a badge or refused file as it is done, then `finished`; aborting the call stops after the badge at
     * hand. Only the named hosts are contacted, and those with the consent `always`; never one with `never`.
     */
    import: verb
      .input(
        z.object({
          passport,
          files: z.array(z.object({ name: z.string().max(1000), bytes: blob })).max(5000),
          hosts: hosts.default([]),
        }),
      )
      .output(eventIterator(type<ImportEvent>())),
    /** why a file will not import, or what it is when it will; nothing is kept and nobody is asked */
    diagnose: verb
      .input(z.object({ file: z.object({ name: z.string().max(1000), bytes: blob }) }))
      .output(type<Diagnosis>()),
    sheet: verb.input(z.object({ passport, badge })).output(type<BadgeSheet>()),
    /** a picture that is safe to show (PNG, JPEG, or SVG to be shown as an image only); null: none */
    picture: verb.input(z.object({ passport, badge })).output(type<Blob | null>()),
    /** the file as it was handed in, byte for byte */
    original: verb
      .input(z.object({ passport, badge }))
      .output(type<{ readonly name: string; readonly bytes: Blob }>()),
    /**
     * Verifies again, one event a badge, then `finished` with what changed; aborting the call stops after the badge
     * at hand. Only the named hosts are contacted, and those with the consent `always`; never one with `never`.
     */
    check: verb.input(z.object({ passport, badges, hosts })).output(eventIterator(type<CheckEvent>())),
    /** every document that the newest report of a badge rests on, with the time at which it was served */
    evidence: verb.input(z.object({ passport, badge })).output(type<readonly EvidenceView[]>()),
    /** the hosts that could answer what is still unknown about these badges (all, where the list is empty) */
    hostsToAsk: verb.input(z.object({ passport, badges })).output(type<readonly HostToAsk[]>()),
    /** what the newest check of each badge found otherwise than the one before it, the latest first */
    lastChanges: verb.input(z.object({ passport })).output(type<readonly LastChange[]>()),
  },
  /** passports that somebody else made and sent as a PDF */
  documents: {
    /** whether a file is one; every other PDF is none */
    recognise: verb.input(z.object({ file: namedBlob })).output(type<boolean>()),
    /**
     * its pages compared with what is inside, and every badge checked anew; nothing is kept. Only the named hosts are
     * asked, and nobody at all where there is none. Null: it is no passport
     */
    check: verb
      .input(z.object({ file: namedBlob, hosts: hosts.default([]) }))
      .output(type<DocumentCheckView | null>()),
  },
  /** other frameworks through which the same badges can be seen; files that were imported are kept in the app */
  lens: {
    list: verb.output(type<readonly LensListing[]>()),
    view: verb.input(z.object({ passport, lens })).output(type<LensView>()),
    /** the framework as a file to change and to import again */
    file: verb.input(z.object({ lens })).output(type<{ readonly name: string; readonly bytes: Blob }>()),
    importFile: verb
      .input(z.object({ file: z.object({ name: z.string().max(1000), bytes: blob }) }))
      .output(type<LensListing>()),
    remove: verb.input(z.object({ lens })).output(type<readonly LensListing[]>()),
  },
  /** who the issuers are: what people and imported lists say, apart from what can be proven */
  trust: {
    view: verb.input(z.object({ passport })).output(type<TrustView>()),
    /** the issuers that the owner marked, as a file to keep or to give to the command line */
    file: verb.input(z.object({ passport })).output(type<{ readonly name: string; readonly bytes: Blob }>()),
    mark: verb
      .input(
        z.object({
          passport,
          issuer: markedIssuerSchema,
          note: z.string().trim().max(1000),
          place: z.enum(trustPlaces).default('passport'),
        }),
      )
      .output(type<TrustView>()),
    unmark: verb.input(z.object({ passport, mark: z.string().min(1).max(100) })).output(type<TrustView>()),
    importRegistry: verb
      .input(
        z.object({
          passport,
          file: z.object({ name: z.string().max(1000), bytes: blob }),
          place: z.enum(trustPlaces).default('passport'),
        }),
      )
      .output(type<TrustView>()),
    removeRegistry: verb
      .input(z.object({ passport, registry: z.string().min(1).max(100) }))
      .output(type<TrustView>()),
  },
  /** which hosts may be asked; of the app, for every passport */
  network: {
    consents: verb.output(type<NetworkConsents>()),
    /** null: forget what was said */
    setConsent: verb
      .input(z.object({ host, consent: z.enum(consentChoices).nullable() }))
      .output(type<NetworkConsents>()),
    setPrivateHost: verb.input(z.object({ host, allowed: z.boolean() })).output(type<NetworkConsents>()),
  },
  export: {
    /**
     * `forPreview`: to be looked at only; what is attached to the file may be left out. `sides`: pages of the file, as a
     * printer counts them
     */
    pdf: verb
      .input(z.object({ passport, choices: choicesSchema, forPreview: z.boolean().default(false) }))
      .output(type<{ readonly name: string; readonly bytes: Blob; readonly sides: number }>()),
    /** the Good Employee checklist: a form to fill in, with the name that the passport tells */
    checklist: verb
      .input(z.object({ passport, language: z.enum(languages) }))
      .output(type<{ readonly name: string; readonly bytes: Blob }>()),
    europass: verb.input(z.object({ passport, language: z.enum(languages) })).output(type<EuropassTexts>()),
    /** the days on which badges end, as an iCalendar file in the passport's language */
    calendar: verb
      .input(z.object({ passport }))
      .output(type<{ readonly name: string; readonly bytes: Blob }>()),
  },
};
