/**
 * What a European credential says was learned: the outcomes, volume, assessments and documents of its claims
 * (European Learning Model v3: `LearningAchievement` and its parts).
 */
import type { Evidence, Json, JsonObject, LearningOutcome, LearningVolume, Result } from './badge.ts';
import { onceEach, type Things } from './elm-things.ts';
import { labelIn, noteIn, textIn } from './elm-words.ts';
import { identifier, words } from './fields.ts';
import { listOf } from './json.ts';
import { MAX_LIST } from './limits.ts';
import { addressOrNull } from './parts.ts';
import { typesOf } from './recognise.ts';
import { agreed, eqfLevelIn, hoursOf } from './volume.ts';

/** The parts of parts that are still read: a degree has modules, and these have courses. */
const DEEPEST_PART = 4;

export interface ClaimedLearning {
  /** each claim of its own, not its parts: title and description */
  readonly claims: readonly { readonly title: string | null; readonly description: string | null }[];
  readonly achievementType: string | null;
  readonly fields: readonly string[];
  readonly criteria: { readonly url: string | null; readonly narrative: string | null };
  readonly learningOutcomes: readonly LearningOutcome[];
  readonly volume: LearningVolume;
  readonly results: readonly Result[];
  readonly documents: readonly Evidence[];
}

/** @param subject the `credentialSubject`: a `Person` with `hasClaim` */
export function learningOf(subject: JsonObject, things: Things, language: string | null): ClaimedLearning {
  const claims = things(subject['hasClaim']);
  const all = withParts(claims, things);
  const achieved = all.filter((claim) => !isAssessment(claim));
  const specifications = onceEach(achieved.flatMap((claim) => things(claim['specifiedBy'])));
  const proving = onceEach(achieved.flatMap((claim) => things(claim['provenBy'])));
  const assessments = onceEach([...all.filter(isAssessment), ...withParts(proving, things)]);
  const own = onceEach(claims.flatMap((claim) => things(claim['specifiedBy'])));
  return {
    claims: claims.map((claim) => ({
      title: textIn(language, claim['title']),
      description: textIn(language, claim['description']),
    })),
    achievementType: own.map((it) => labelIn(language, it['dcType'])).find((it) => it !== null) ?? null,
    fields: [
      ...new Set(
        own.flatMap((it) => things(it['thematicArea']).flatMap((area) => labelIn(language, area) ?? [])),
      ),
    ].slice(0, MAX_LIST),
    criteria: criteriaOf(own, assessments, things, language),
    learningOutcomes: outcomesOf(specifications, things, language),
    volume: agreed(own.map((it) => volumeOf(it, things, language))),
    results: assessments.map((assessment) => resultOf(assessment, things, language)),
    documents: achieved.flatMap((claim) => documentsOf(claim, things, language)).slice(0, MAX_LIST),
  };
}

/** Each thing and, after it, its parts; a thing that is a part of itself is met once. */
function withParts(
  list: readonly JsonObject[],
  things: Things,
  met = new Set<JsonObject>(),
  depth = 0,
): readonly JsonObject[] {
  return list.flatMap((thing) => {
    if (met.has(thing) || met.size >= MAX_LIST || depth > DEEPEST_PART) return [];
    met.add(thing);
    return [thing, ...withParts(things(thing['hasPart']), things, met, depth + 1)];
  });
}

function isAssessment(claim: JsonObject): boolean {
  return typesOf(claim).includes('LearningAssessment');
}

/** One by one; a specification that only sums them up has that text as its one outcome. */
function outcomesOf(
  specifications: readonly JsonObject[],
  things: Things,
  language: string | null,
): readonly LearningOutcome[] {
  const outcomes = onceEach(specifications.flatMap((it) => things(it['learningOutcome'])));
  if (outcomes.length > 0) return outcomes.map((outcome) => outcomeOf(outcome, things, language));
  return specifications.flatMap((it) => {
    const description = noteIn(language, it['learningOutcomeSummary']);
    return description === null ? [] : [{ name: null, description, skills: [] }];
  });
}

function outcomeOf(outcome: JsonObject, things: Things, language: string | null): LearningOutcome {
  const skills = [...things(outcome['relatedESCOSkill']), ...things(outcome['relatedSkill'])];
  return {
    name: textIn(language, outcome['title']),
    description: noteIn(language, outcome['description'] ?? outcome['additionalNote']),
    skills: skills.slice(0, MAX_LIST).map((skill) => ({
      name: labelIn(language, skill),
      url: addressOrNull(identifier(skill)),
    })),
  };
}

function volumeOf(specification: JsonObject, things: Things, language: string | null): LearningVolume {
  const [credit] = things(specification['creditPoint']);
  const points = words(credit?.['point']);
  const framework = credit?.['framework'];
  const levels = listOf(specification['nqfLevel']).flatMap((level) => labelIn(language, level) ?? []);
  return {
    eqfLevel: eqfLevelOf(specification['eqfLevel'], language),
    nqfLevel: levels.length === 0 ? null : levels.join(', '),
    credit: points === null ? null : { points, system: creditSystem(framework, language) },
    hours: hoursOf(words(specification['volumeOfLearning'])),
  };
}

/** `http://data.europa.eu/snb/eqf/6`, or a label such as `Level 6`. */
function eqfLevelOf(level: Json | undefined, language: string | null): string | null {
  const code = /\/eqf\/([1-8])$/.exec(identifier(level) ?? '')?.[1];
  return code ?? eqfLevelIn(labelIn(language, level));
}

/** The European Credit Transfer System is known to people by its letters. */
function creditSystem(framework: Json | undefined, language: string | null): string | null {
  const isEcts = identifier(framework)?.endsWith('/education-credit/6fcec5c5af') === true;
  return isEcts ? 'ECTS' : labelIn(language, framework);
}

function resultOf(assessment: JsonObject, things: Things, language: string | null): Result {
  const [specification] = things(assessment['specifiedBy']);
  return {
    name: textIn(language, assessment['title']) ?? textIn(language, specification?.['title']),
    type: labelIn(language, specification?.['dcType']),
    value: noteIn(language, assessment['grade']),
    level: null,
    status: labelIn(language, assessment['gradeStatus']),
  };
}

/** What the learner had to do: how it was graded, and the page of the course. */
function criteriaOf(
  specifications: readonly JsonObject[],
  assessments: readonly JsonObject[],
  things: Things,
  language: string | null,
): ClaimedLearning['criteria'] {
  const schemes = assessments
    .flatMap((assessment) => things(assessment['specifiedBy']))
    .flatMap((specification) => things(specification['gradingScheme']));
  const [home] = specifications.flatMap((specification) => things(specification['homepage']));
  const said = schemes.flatMap((scheme) => textIn(language, scheme['description']) ?? []);
  return {
    url: addressOrNull(words(home?.['contentURL'])),
    narrative: said.length === 0 ? null : [...new Set(said)].slice(0, 5).join('\n\n'),
  };
}

function documentsOf(claim: JsonObject, things: Things, language: string | null): readonly Evidence[] {
  return things(claim['supplementaryDocument']).map((it) => ({
    url: addressOrNull(words(it['contentURL'])),
    name: textIn(language, it['title']),
    description: textIn(language, it['description']),
    narrative: null,
    genre: null,
  }));
}
