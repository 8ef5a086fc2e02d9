/**
 * Every verb of the engine, once: what goes in, what comes out, and how it can fail. The server
 * (electron/engine/process.ts), the page's client and the tests derive from this object; there is no second
 * list of channels. Inputs are parsed; outputs are our own engine's and are trusted as typed.
 * Bytes travel as Blobs.
 */
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import { languages } from '../i18n/translate.ts';
import { editSchema } from '../passport/passport.ts';
import { problemCodes } from '../problem.ts';
import type {
  BadgeSheet,
  CheckEvent,
  EuropassTexts,
  ImportEvent,
  PassportListing,
  PassportView,
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
const blob = z.instanceof(Blob);
const host = z.string().min(1).max(260);

export const contract = {
  library: {
    /** the passports in the library folder, newest use first */
    list: verb.output(type<readonly PassportListing[]>()),
    create: verb
      .input(z.object({ name: z.string().trim().max(300), language: z.enum(languages) }))
      .output(type<PassportListing>()),
  },
  passport: {
    view: verb.input(z.object({ passport })).output(type<PassportView>()),
    edit: verb.input(z.object({ passport, edit: editSchema })).output(type<PassportView>()),
    undo: verb.input(z.object({ passport })).output(type<PassportView>()),
    redo: verb.input(z.object({ passport })).output(type<PassportView>()),
  },
  badges: {
    /** one event a file as it is done, then `finished`; aborting the call stops after the file at hand */
    import: verb
      .input(
        z.object({
          passport,
          files: z.array(z.object({ name: z.string().max(1000), bytes: blob })).max(5000),
        }),
      )
      .output(eventIterator(type<ImportEvent>())),
    sheet: verb.input(z.object({ passport, badge })).output(type<BadgeSheet>()),
    /** a picture that is safe to show (PNG, JPEG, or SVG to be shown as an image only); null: none */
    picture: verb.input(z.object({ passport, badge })).output(type<Blob | null>()),
    /** the file as it was handed in, byte for byte */
    original: verb
      .input(z.object({ passport, badge }))
      .output(type<{ readonly name: string; readonly bytes: Blob }>()),
    /** verifies again; only the named hosts are contacted, none when the list is empty */
    check: verb
      .input(z.object({ passport, badges: z.array(badge).max(10_000), hosts: z.array(host).max(1000) }))
      .output(eventIterator(type<CheckEvent>())),
  },
  export: {
    pdf: verb
      .input(z.object({ passport, language: z.enum(languages) }))
      .output(type<{ readonly name: string; readonly bytes: Blob }>()),
    europass: verb.input(z.object({ passport, language: z.enum(languages) })).output(type<EuropassTexts>()),
  },
};
