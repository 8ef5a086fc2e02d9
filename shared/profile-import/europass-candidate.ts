/**
 * The Candidate XML of today's Europass portal (HR-XML 3 with its own parts): who the person is, work, education,
 * languages, driving licence, photo. No schema of it is published; its elements are known from files that the
 * portal wrote. What a passport has no place for is left where it is.
 */
import { at, below, type XmlElement } from '../badge/xml-tree.ts';
import type { Language } from '../i18n/translate.ts';
import {
  licenceCategories,
  type LanguageSkill,
  type ProfileLink,
  type SpokenLanguage,
  type Station,
} from '../passport/profile.ts';
import { countryOfCode, languageOfCode } from './code-names.ts';
import { cefrIn, joined, lineOf, profileOf, textOf, type ProfileRead } from './found.ts';
import { photoInDataUri } from './photo.ts';

/** @param language of the names that stand behind codes */
export function readCandidate(root: XmlElement, language: Language): ProfileRead {
  const person = at(root, 'CandidatePerson') ?? at(root, 'CandidateSupplier', 'PersonContact');
  const profile = at(root, 'CandidateProfile');
  const channels = below(person, 'Communication');
  const [website, ...links] = linksIn(channels);
  const nationalities = below(person, 'NationalityCode').map(({ text }) =>
    countryOfCode(text.trim(), language),
  );
  return {
    source: 'europass',
    profile: profileOf({
      name: joined([told(person, 'PersonName', 'GivenName'), told(person, 'PersonName', 'FamilyName')], ' '),
      email: joined(ofChannel(channels, 'email').map((one) => told(one, 'URI'))),
      phone: joined(ofChannel(channels, 'telephone').map(phoneOf)),
      address: lineOf(channels.map((one) => addressOf(at(one, 'Address'), language)).find(Boolean) ?? ''),
      website: website?.address ?? '',
      links,
      birthDate: told(person, 'BirthDate'),
      nationality: joined(nationalities),
      about: textOf(told(profile, 'ExecutiveSummary')),
      work: below(at(profile, 'EmploymentHistory'), 'EmployerHistory').flatMap((one) =>
        workOf(one, language),
      ),
      education: below(at(profile, 'EducationHistory'), 'EducationOrganizationAttendance').map((one) =>
        educationOf(one, language),
      ),
      languages: [...motherTongues(person, language), ...foreignLanguages(profile, language)],
      licences: licencesIn(profile),
    }),
    photo: photoIn(profile),
  };
}

function told(element: XmlElement | undefined, ...path: readonly string[]): string {
  return at(element, ...path)?.text.trim() ?? '';
}

function ofChannel(channels: readonly XmlElement[], code: string): readonly XmlElement[] {
  return channels.filter((one) => told(one, 'ChannelCode').toLowerCase() === code);
}

function phoneOf(channel: XmlElement): string {
  const country = told(channel, 'CountryDialing').replace(/^\+?/, '+');
  return joined([country === '+' ? '' : country, told(channel, 'DialNumber')], ' ');
}

function linksIn(channels: readonly XmlElement[]): readonly ProfileLink[] {
  const web = ofChannel(channels, 'web').map((one) => ({ title: '', address: lineOf(told(one, 'URI')) }));
  const social = ofChannel(channels, 'social media').map((one) => ({
    title: lineOf(told(one, 'UseCode')),
    address: lineOf(told(one, 'URI')),
  }));
  return [...web, ...social].filter(({ address }) => address !== '');
}

function addressOf(address: XmlElement | undefined, language: Language): string {
  const country = told(address, 'CountryCode');
  return joined([
    ...below(address, 'AddressLine').map(({ text }) => text),
    joined([told(address, 'PostalCode'), told(address, 'CityName')], ' '),
    country === '' ? '' : countryOfCode(country, language),
  ]);
}

function dateOf(moment: XmlElement | undefined): string {
  return lineOf(told(moment, 'FormattedDateTime'));
}

function townOf(contact: XmlElement | undefined): XmlElement | undefined {
  return below(contact, 'Communication')
    .map((one) => at(one, 'Address'))
    .find((address) => address !== undefined);
}

function workOf(employer: XmlElement, language: Language): readonly Station[] {
  const organisation = told(employer, 'OrganizationName');
  const town = addressOf(townOf(at(employer, 'OrganizationContact')), language);
  const positions = below(employer, 'PositionHistory');
  if (positions.length === 0)
    return [{ title: '', place: joined([organisation, town]), from: '', to: '', text: '' }];
  return positions.map((position) => {
    const period = at(position, 'EmploymentPeriod');
    const country = told(position, 'Country');
    const own = joined([told(position, 'City'), country === '' ? '' : countryOfCode(country, language)]);
    return {
      title: lineOf(told(position, 'PositionTitle')),
      place: joined([organisation, own === '' ? town : own]),
      from: dateOf(at(period, 'StartDate')),
      to: dateOf(at(period, 'EndDate')),
      text: textOf(told(position, 'Description')),
    };
  });
}

function educationOf(attended: XmlElement, language: Language): Station {
  const degree = at(attended, 'EducationDegree');
  const period = at(attended, 'AttendancePeriod');
  const town = addressOf(townOf(at(attended, 'OrganizationContact')), language);
  return {
    title: lineOf(told(degree, 'DegreeName')),
    place: joined([told(attended, 'OrganizationName'), town]),
    from: dateOf(at(period, 'StartDate')),
    to: dateOf(at(period, 'EndDate')),
    text: textOf(told(degree, 'OccupationalSkillsCovered')),
  };
}

/** A code or words, as the attribute says. */
function languageNamed(element: XmlElement | undefined, scheme: string, language: Language): string {
  const text = element?.text.trim() ?? '';
  const isFree = element?.attributes.get(scheme) === 'FREE_TEXT';
  return lineOf(isFree ? text : languageOfCode(text, language));
}

function motherTongues(person: XmlElement | undefined, language: Language): readonly SpokenLanguage[] {
  return below(person, 'PrimaryLanguageCode').map((one) => ({
    language: languageNamed(one, 'name', language),
    isMotherTongue: true,
    skills: {},
    level: '',
  }));
}

const skillOfDimension: Readonly<Record<string, LanguageSkill>> = {
  'CEF-Understanding-Listening': 'listening',
  'CEF-Understanding-Reading': 'reading',
  'CEF-Speaking-Interaction': 'spokenInteraction',
  'CEF-Speaking-Production': 'spokenProduction',
  'CEF-Writing-Production': 'writing',
};

function foreignLanguages(profile: XmlElement | undefined, language: Language): readonly SpokenLanguage[] {
  return below(at(profile, 'PersonQualifications'), 'PersonCompetency')
    .filter((one) => told(one, 'TaxonomyID') === 'language')
    .map((one) => ({
      language: languageNamed(at(one, 'CompetencyID'), 'schemeName', language),
      isMotherTongue: false,
      skills: Object.fromEntries(
        below(one, 'CompetencyDimension').flatMap((dimension) => {
          const skill = skillOfDimension[told(dimension, 'CompetencyDimensionTypeCode')];
          const level = cefrIn(told(dimension, 'Score', 'ScoreText'));
          return skill === undefined || level === null ? [] : [[skill, level] as const];
        }),
      ),
      level: '',
    }));
}

function licencesIn(profile: XmlElement | undefined): (typeof licenceCategories)[number][] {
  const codes = new Set(
    below(at(profile, 'Licenses'), 'License').map((one) => told(one, 'LicenseTypeCode').toUpperCase()),
  );
  return licenceCategories.filter((category) => codes.has(category));
}

function photoIn(profile: XmlElement | undefined): Uint8Array | null {
  const photo = below(profile, 'Attachment').find(
    (one) => told(one, 'Instructions') === 'ProfilePicture' || told(one, 'FileType') === 'photo',
  );
  return photoInDataUri(told(photo, 'EmbeddedData'));
}
