/** The SkillsPassport XML 3.x of the Europass portal until 2020 (schemas of Cedefop). */
import { at, below, type XmlElement } from '../badge/xml-tree.ts';
import type { Language } from '../i18n/translate.ts';
import {
  languageSkills,
  licenceCategories,
  type LanguageSkill,
  type SpokenLanguage,
  type Station,
} from '../passport/profile.ts';
import { countryOfCode, languageOfCode } from './code-names.ts';
import { cefrIn, joined, lineOf, profileOf, textOf, type ProfileRead } from './found.ts';
import { photoInDataUri } from './photo.ts';

/** @param language of the names that stand behind codes */
export function readSkillsPassport(root: XmlElement, language: Language): ProfileRead {
  const learner = at(root, 'LearnerInfo');
  const identity = at(learner, 'Identification');
  const contact = at(identity, 'ContactInfo');
  const [website = '', ...links] = below(at(contact, 'WebsiteList'), 'Website').map((one) =>
    lineOf(told(one, 'Contact')),
  );
  const demographics = at(identity, 'Demographics');
  const skills = at(learner, 'Skills');
  const codes = new Set(
    [
      ...below(at(skills, 'Driving', 'Description'), 'Licence'),
      ...below(at(skills, 'Driving'), 'Licence'),
    ].map(({ text }) => text.trim().toUpperCase()),
  );
  return {
    source: 'europass-old',
    profile: profileOf({
      name: joined([told(identity, 'PersonName', 'FirstName'), told(identity, 'PersonName', 'Surname')], ' '),
      headline: lineOf(labelOf(at(learner, 'Headline', 'Description'))),
      email: lineOf(told(contact, 'Email', 'Contact')),
      phone: joined(below(at(contact, 'TelephoneList'), 'Telephone').map((one) => told(one, 'Contact'))),
      address: addressOf(at(contact, 'Address', 'Contact'), language),
      website,
      links: links.map((address) => ({ title: '', address })),
      birthDate: dateOf(at(demographics, 'Birthdate')),
      nationality: joined(
        [
          ...below(at(demographics, 'NationalityList'), 'Nationality'),
          ...below(demographics, 'Nationality'),
        ].map((one) => labelOf(one)),
      ),
      work: below(at(learner, 'WorkExperienceList'), 'WorkExperience').map((one) =>
        stationOf(one, at(one, 'Employer'), labelOf(at(one, 'Position')), language),
      ),
      education: below(at(learner, 'EducationList'), 'Education').map((one) =>
        stationOf(one, at(one, 'Organisation'), told(one, 'Title'), language),
      ),
      languages: [
        ...languagesIn(at(skills, 'Linguistic', 'MotherTongueList'), 'MotherTongue', language),
        ...languagesIn(at(skills, 'Linguistic', 'ForeignLanguageList'), 'ForeignLanguage', language),
      ],
      licences: licenceCategories.filter((category) => codes.has(category)),
    }),
    photo: photoInDataUri(told(identity, 'Photo', 'Data')),
  };
}

function told(element: XmlElement | undefined, ...path: readonly string[]): string {
  return at(element, ...path)?.text.trim() ?? '';
}

/** Words beside a code; the code where there are none. */
function labelOf(element: XmlElement | undefined): string {
  return told(element, 'Label') || told(element, 'Code');
}

function addressOf(address: XmlElement | undefined, language: Language): string {
  const country = at(address, 'Country');
  const code = told(country, 'Code');
  return joined([
    told(address, 'AddressLine'),
    joined([told(address, 'PostalCode'), told(address, 'Municipality')], ' '),
    told(country, 'Label') || (code === '' ? '' : countryOfCode(code, language)),
  ]);
}

/** `year="1968" month="--03" day="---21"` */
function dateOf(date: XmlElement | undefined): string {
  const digits = (name: string): string => date?.attributes.get(name)?.replaceAll('-', '') ?? '';
  const [year, month, day] = [digits('year'), digits('month'), digits('day')];
  if (month === '') return year;
  return day === '' ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function stationOf(
  entry: XmlElement,
  where: XmlElement | undefined,
  title: string,
  language: Language,
): Station {
  return {
    title: lineOf(title),
    place: joined([told(where, 'Name'), addressOf(at(where, 'ContactInfo', 'Address', 'Contact'), language)]),
    from: lineOf(dateOf(at(entry, 'Period', 'From'))),
    to: lineOf(dateOf(at(entry, 'Period', 'To'))),
    text: textOf(told(entry, 'Activities')),
  };
}

const elementOfSkill: Readonly<Record<LanguageSkill, string>> = {
  listening: 'Listening',
  reading: 'Reading',
  spokenInteraction: 'SpokenInteraction',
  spokenProduction: 'SpokenProduction',
  writing: 'Writing',
};

function languagesIn(
  list: XmlElement | undefined,
  name: 'MotherTongue' | 'ForeignLanguage',
  language: Language,
): readonly SpokenLanguage[] {
  return below(list, name).map((one) => {
    const description = at(one, 'Description');
    const proficiency = at(one, 'ProficiencyLevel');
    const skills = languageSkills.flatMap((skill) => {
      const level = cefrIn(told(proficiency, elementOfSkill[skill]));
      return level === null ? [] : [[skill, level] as const];
    });
    return {
      language: lineOf(told(description, 'Label') || languageOfCode(told(description, 'Code'), language)),
      isMotherTongue: name === 'MotherTongue',
      skills: Object.fromEntries(skills),
      level: '',
    };
  });
}
