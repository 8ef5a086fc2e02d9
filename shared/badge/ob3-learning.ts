/** What an Open Badge 3.0 says was learned: from its alignments, result descriptions and credits. */
import { z } from 'zod';
import type { JsonObject, LearningOutcome, LearningVolume } from './badge.ts';
import { europeanLearning } from './edc.ts';
import { identifierField, listFieldOf, wordsField } from './fields.ts';
import { MAX_LIST } from './limits.ts';
import { agreed, eqfLevelIn } from './volume.ts';

/** Open Badges 3.0 `Alignment` with the kind of thing that it names. */
const target = z.object({
  targetName: wordsField,
  targetUrl: identifierField,
  targetDescription: wordsField,
  targetFramework: wordsField,
  targetCode: wordsField,
  targetType: wordsField,
});
type Target = z.infer<typeof target>;

const described = z.object({ name: wordsField, alignment: listFieldOf(target) });

const achievement = z.object({
  alignment: listFieldOf(target),
  /** drafts of the specification wrote it so */
  alignments: listFieldOf(target),
  resultDescription: listFieldOf(described),
  creditsAvailable: wordsField,
});

/** @param credential the whole credential; it may be a European one as well, with claims of its own */
export function learningOfBadge(
  credential: JsonObject,
  achievementJson: JsonObject,
): { readonly learningOutcomes: readonly LearningOutcome[]; readonly volume: LearningVolume } {
  const it = achievement.parse(achievementJson);
  const aligned = [...it.alignment, ...it.alignments];
  const european = europeanLearning(credential);
  const ownOutcomes = [
    ...aligned.filter(isSkill).map((skill) => ({
      name: skill.targetName,
      description: skill.targetDescription,
      skills: [{ name: skill.targetName, url: skill.targetUrl }],
    })),
    ...it.resultDescription.flatMap(({ name, alignment }) => outcomeOf(name, alignment)),
  ];
  const claimed = european?.learningOutcomes ?? [];
  // A merged credential says the same thing twice: in the European part it says it better.
  const learningOutcomes = claimed.length > 0 ? claimed : ownOutcomes.slice(0, MAX_LIST);
  const volume = completed(european?.volume, {
    ...levelsOf([...aligned, ...it.resultDescription.flatMap(({ alignment }) => alignment)]),
    credit: it.creditsAvailable === null ? null : { points: it.creditsAvailable, system: null },
    hours: null,
  });
  return { learningOutcomes, volume };
}

/** ESCO skills, and competencies of other frameworks that call themselves so (CTDL-ASN, CASE). */
function isSkill({ targetUrl, targetFramework, targetType }: Target): boolean {
  return (
    /\/esco\/skill\//i.test(targetUrl ?? '') ||
    /\besco\b/i.test(`${targetFramework ?? ''} ${targetType ?? ''}`) ||
    /^(?:ceasn:Competency|CFItem)$/i.test(targetType ?? '')
  );
}

function outcomeOf(name: string | null, aligned: readonly Target[]): readonly LearningOutcome[] {
  const skills = aligned.filter(isSkill).map(({ targetName, targetUrl }) => ({
    name: targetName,
    url: targetUrl,
  }));
  return skills.length === 0 ? [] : [{ name, description: null, skills }];
}

function levelsOf(aligned: readonly Target[]): Pick<LearningVolume, 'eqfLevel' | 'nqfLevel'> {
  const nothing: LearningVolume = { eqfLevel: null, nqfLevel: null, credit: null, hours: null };
  return agreed(
    aligned.map((it): LearningVolume => {
      const code = /\/eqf\/([1-8])$/.exec(it.targetUrl ?? '')?.[1];
      const about = `${it.targetFramework ?? ''} ${it.targetType ?? ''}`;
      const isEuropean = code !== undefined || /\bEQF\b|European Qualifications? Framework/i.test(about);
      if (isEuropean)
        return { ...nothing, eqfLevel: code ?? eqfLevelIn(it.targetCode) ?? eqfLevelIn(it.targetName) };
      const isNational = /qualifications? framework|\bNQF\b/i.test(about);
      return isNational ? { ...nothing, nqfLevel: it.targetName ?? it.targetCode } : nothing;
    }),
  );
}

function completed(first: LearningVolume | undefined, second: LearningVolume): LearningVolume {
  return {
    eqfLevel: first?.eqfLevel ?? second.eqfLevel,
    nqfLevel: first?.nqfLevel ?? second.nqfLevel,
    credit: first?.credit ?? second.credit,
    hours: first?.hours ?? second.hours,
  };
}
