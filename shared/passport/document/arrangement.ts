/** Which badge stands where in the document, and what everything that makes a page needs to know. */
import type { Translator } from '../../i18n/translate.ts';
import type { Choices } from '../choices.ts';
import { overviewOf, type Overview } from '../overview.ts';
import { standingOf, type HeldBadge, type Passport, type Standing } from '../passport.ts';
import { ownFilesOf, type OwnFile } from '../desk.ts';
import { attachmentNames, ownFileName } from './attachment-name.ts';
import { chosenPassport } from './chosen.ts';

export interface Placed {
  readonly held: HeldBadge;
  readonly standing: Standing;
}

/** A file that the owner added to a badge, and under which name it travels. */
export interface AttachedOwnFile {
  readonly file: OwnFile;
  readonly attached: string;
}

export interface Arrangement {
  /** with what was chosen and nothing else */
  readonly passport: Passport;
  readonly choices: Choices;
  readonly t: Translator;
  /** ISO 8601 */
  readonly date: string;
  readonly overview: Overview;
  /** badges that stand for no single group, e.g. the Super Badge */
  readonly special: readonly Placed[];
  readonly unplaced: readonly Placed[];
  /** every badge of the document, in the order of its pages */
  readonly order: readonly HeldBadge[];
  /** name of the attached file by badge id */
  readonly files: ReadonlyMap<string, string>;
  /** by badge id, oldest first; a badge without any is missing */
  readonly ownFiles: ReadonlyMap<string, readonly AttachedOwnFile[]>;
}

/** @param all the passport as it is held; the arrangement shows what was chosen of it */
export function arrange(all: Passport, t: Translator, date: string, choices: Choices): Arrangement {
  const passport = chosenPassport(all, choices);
  const overview = overviewOf(passport);
  const place = (held: HeldBadge): Placed => ({ held, standing: standingOf(held, passport.desk) });
  const rest = overview.unplaced.map(place);
  const special = rest.filter(({ standing }) => standing.special !== null);
  const unplaced = rest.filter(({ standing }) => standing.special === null);
  const order = [
    ...overview.groups.flatMap(({ badges }) => badges),
    ...overview.ownSections.flatMap(({ badges }) => badges),
    ...special.map(({ held }) => held),
    ...unplaced.map(({ held }) => held),
  ];
  return {
    passport,
    t,
    date,
    choices,
    overview: {
      ...overview,
      groups: overview.groups.filter(({ group }) => !choices.withoutGroups.includes(group)),
    },
    special,
    unplaced,
    order,
    files: attachmentNames(order),
    ownFiles: attachedOwnFiles(passport, order),
  };
}

function attachedOwnFiles({ desk }: Passport, order: readonly HeldBadge[]): Arrangement['ownFiles'] {
  const wanted = new Set(Object.values(desk.ownFiles).map(({ badge }) => badge));
  return new Map(
    order
      .filter(({ id }) => wanted.has(id))
      .map((held) => [
        held.id,
        ownFilesOf(desk, held.id).map(({ file }, index) => ({
          file,
          attached: ownFileName(held, file, index + 1),
        })),
      ]),
  );
}
