/** The documents that are held to the rules, and what is wanted of each. */
import type { Choices } from '../../shared/passport/choices.ts';
import { usualChoices } from '../../shared/passport/choices.ts';
import { passportDocument } from '../../shared/passport/document.ts';
import type { Passport } from '../../shared/passport/passport.ts';
import { makeWhole } from '../unit/pdf/make-pdf.ts';
import {
  held,
  madeOn,
  manyBadges,
  notReached,
  ownFile,
  passportOf,
  proposal,
  statement,
} from '../unit/pdf/sample-passport.ts';
import { brokenRules, type Wanted } from './rules.ts';

/** Names in four alphabets, very long ones, and what XML minds. */
export function difficultPassport(): Passport {
  return passportOf(
    [
      ...manyBadges(5),
      held(6, { badge: { name: 'Ελληνικά: Δεξιότητες επικοινωνίας (Καλό)', language: 'el' } }),
      held(7, { badge: { name: 'Zażółć gęślą jaźń & <Ččšžđ>', language: 'pl' }, report: notReached }),
      held(8, { badge: { name: 'Українська їжа '.repeat(14).trim() }, proposals: [] }),
      held(9, {
        badge: {
          standard: 'OB2',
          id: 'https://academy.example/badges/assertion.php?b=0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
          description: 'Planning, sharing the work, keeping to a schedule. '.repeat(30),
        },
        proposals: [proposal({ group: 'cooperative', level: null })],
      }),
    ],
    {
      profile: {
        name: 'Maria-Ελένη Wawrzyńczyk & Đurđević <van der Bergen-Ščepanović>',
        headline: 'Warehouse worker who keeps a team together, in two languages',
        email: 'a.rather.long.address.of.a.person@a-long-domain-name.example.org',
        about: 'I like order.\nI like people.',
        work: [
          { title: 'Team leader', place: 'Harbour Logistics', from: '2019', to: '2024-03', text: 'Led six.' },
        ],
        languages: [
          { language: 'Dutch', isMotherTongue: false, skills: { listening: 'B1', writing: 'A2' }, level: '' },
        ],
      },
      decisions: {
        'badge-3': { group: null, section: 'own-00000000000a' },
        'badge-6': { level: 'excellent' },
      },
      ownSections: { 'own-00000000000a': { title: 'What I do at home', text: 'I care.', position: 1 } },
      statements: {
        'badge-1': statement({ situation: 'New colleagues came.', action: 'I helped. '.repeat(40) }),
      },
      ownFiles: { 'file-00000000000a': ownFile(1) },
    },
  );
}

const a4 = [210, 297] as const;
const a4Across = [297, 210] as const;
const smallestOf = { 12: 9, 14: 10, 18: 12, 22: 14 } as const;

export interface Gated {
  readonly broken: readonly string[];
  readonly pages: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function gate(passport: Passport, part: Partial<Choices>): Promise<Gated> {
  const choices: Choices = { ...usualChoices('en'), ...part };
  const { language, second, paper, size, template } = choices;
  const { bytes, pages } = await makeWhole(passport, { choices });
  const document = passportDocument(passport, { language, date: madeOn, choices });
  const wanted: Wanted = {
    language,
    second: second === language ? null : second,
    title: document.title,
    smallest: smallestOf[template === 'easy-read' && size < 14 ? 14 : size],
    sheet: paper === 'booklet' ? a4Across : a4,
    isBooklet: paper === 'booklet',
    order: document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    ),
  };
  return { broken: await brokenRules(bytes, wanted), pages, bytes };
}
