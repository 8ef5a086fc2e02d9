/**
 * The Good Employee checklist as data: every word of the form, the name of every field, and what a screen reader says of
 * it. The questions are the framework's own outcomes. Where it has none for a topic, the form asks about the topic and
 * says so. Pure: the same name, language and day give the same form.
 */
import { languageName, translator, type Language, type Translator } from '../i18n/translate.ts';
import { languageOf, spocc, textIn, type Framework } from '../skills/framework.ts';
import type { Texts, Topic } from '../skills/framework-schema.ts';
import { groupIds, levelIds, type GroupId } from '../skills/placement.ts';
import { plain } from './document/plain-text.ts';

/** What the hidden field of this name holds tells the app that a file is this form. */
export const markField = 'spocc.form';
export const checklistMark = 'soft-skills-checklist/1';

/** How well the person can do one thing, in their own opinion; also the values in the file. */
export const selfAnswers = ['alone', 'help', 'notyet'] as const;

/** The value of a tick by the employer. */
export const seenAnswer = 'seen';

export interface Checklist {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  /** ISO 8601: the only clock in the file */
  readonly date: string;
  /** with `{page}` and `{pages}`, for the renderer to fill in */
  readonly page: string;
  readonly lead: readonly string[];
  readonly steps: { readonly title: string; readonly items: readonly string[] };
  readonly about: { readonly title: string; readonly fields: readonly TextField[] };
  readonly groups: readonly ChecklistGroup[];
  readonly employer: {
    readonly title: string;
    readonly lead: readonly string[];
    readonly fields: readonly TextField[];
    /** over the empty box for ink */
    readonly ink: string;
  };
  /** the plain statement at the end, and whose the questions are */
  readonly end: readonly string[];
  readonly mark: { readonly field: string; readonly value: string; readonly tip: string };
}

export interface TextField {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

export interface ChecklistGroup {
  readonly group: GroupId;
  readonly name: string;
  readonly notes: readonly string[];
  readonly tables: readonly ChecklistTable[];
  readonly level: Choice & { readonly question: string };
}

/** One topic with its outcomes, or the topics of a group of which no outcome is known. */
export interface ChecklistTable {
  readonly head: Said;
  /** over the columns of the person's own answers */
  readonly answers: readonly string[];
  /** over the employer's column */
  readonly seen: string;
  readonly rows: readonly ChecklistRow[];
}

export interface ChecklistRow {
  readonly text: Said;
  readonly self: Choice;
  readonly seen: { readonly field: string; readonly value: string; readonly tip: string };
}

export interface Choice {
  readonly field: string;
  /** what a screen reader says of the question */
  readonly tip: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly tip: string }[];
}

/** Words that may be in another language than the form. */
export interface Said {
  readonly text: string;
  readonly language: Language;
}

export interface ChecklistOptions {
  readonly language: Language;
  /** ISO 8601 */
  readonly date: string;
  /** filled in where it is known; empty: the person writes it */
  readonly name: string;
}

export function checklist(
  { language, date, name }: ChecklistOptions,
  framework: Framework = spocc,
): Checklist {
  const t = translator(language);
  const text = (field: string, label: string, value = ''): TextField => ({ field, label, value });
  return {
    language,
    title: t('checklist:form.title'),
    subject: t('checklist:form.subject'),
    date,
    page: t('checklist:form.page', { page: '{page}', pages: '{pages}' }),
    lead: [t('checklist:form.lead'), t('checklist:form.paper'), t('checklist:form.notChecked')],
    steps: {
      title: t('checklist:form.steps.title'),
      items: [
        t('checklist:form.steps.self'),
        t('checklist:form.steps.level'),
        t('checklist:form.steps.employer'),
        t('checklist:form.steps.sign'),
        t('checklist:form.steps.back'),
      ],
    },
    about: {
      title: t('checklist:form.about.title'),
      fields: [
        text('spocc.person.name', t('checklist:form.about.name'), plain(name)),
        text('spocc.person.job', t('checklist:form.about.job')),
        text('spocc.person.employer', t('checklist:form.about.employer')),
        text('spocc.person.period', t('checklist:form.about.period')),
      ],
    },
    groups: groupIds.map((group) => groupOf(group, t, framework)),
    employer: {
      title: t('checklist:form.employer.title'),
      lead: [t('checklist:form.employer.lead')],
      fields: [
        text('spocc.employer.name', t('checklist:form.employer.name')),
        text('spocc.employer.function', t('checklist:form.employer.function')),
        text('spocc.employer.date', t('checklist:form.employer.date')),
        text('spocc.employer.signature', t('checklist:form.employer.signature')),
      ],
      ink: t('checklist:form.employer.ink'),
    },
    end: [
      t('checklist:form.notChecked'),
      t('checklist:form.source', { project: framework.issuer.name, licence: framework.project.licence }),
    ],
    mark: { field: markField, value: checklistMark, tip: t('checklist:form.mark') },
  };
}

/** The field of the level that the person gives themselves in a group. */
export function levelField(group: GroupId): string {
  return `spocc.${group}.level`;
}

function groupOf(group: GroupId, t: Translator, framework: Framework): ChecklistGroup {
  const name = t(`common:group.${group}`);
  const topics = framework.groups.find(({ id }) => id === group)?.topics ?? [];
  const known = topics.filter(({ outcomes }) => outcomes.length > 0);
  const bare = topics.filter(({ outcomes }) => outcomes.length === 0);
  const tables = [
    ...known.map((topic) => topicTable(topic, t)),
    ...(bare.length === 0 ? [] : [bareTable(bare, t)]),
  ];
  const foreign = tables
    .flatMap(({ head, rows }) => [head, ...rows.map(({ text }) => text)])
    .find(({ language }) => language !== t.language);
  const question = t('checklist:form.level', { group: name });
  return {
    group,
    name,
    notes: [
      ...(bare.length === 0 ? [] : [t('checklist:form.noOutcomes')]),
      ...(foreign === undefined
        ? []
        : [t('checklist:form.otherLanguage', { language: languageName(foreign.language) })]),
    ],
    tables,
    level: {
      field: levelField(group),
      question,
      tip: question,
      options: levelIds.map((level) => {
        const label = t(`common:level.${level}`);
        return { value: level, label, tip: t('checklist:form.tip.option', { question, answer: label }) };
      }),
    },
  };
}

function topicTable(topic: Topic, t: Translator): ChecklistTable {
  return {
    ...columns(t),
    head: said(topic.names, t),
    rows: topic.outcomes.map((outcome, index) =>
      rowOf(`spocc.${topic.id}.${index + 1}`, said(outcome.texts, t), said(topic.names, t), t),
    ),
  };
}

/** Nothing is known below these topics, so each is asked about as a whole. */
function bareTable(topics: readonly Topic[], t: Translator): ChecklistTable {
  return {
    ...columns(t),
    head: { text: t('checklist:form.topics'), language: t.language },
    rows: topics.map((topic) => rowOf(`spocc.${topic.id}.0`, said(topic.names, t), null, t)),
  };
}

function columns(t: Translator): Pick<ChecklistTable, 'answers' | 'seen'> {
  return {
    answers: selfAnswers.map((answer) => t(`checklist:form.answer.${answer}`)),
    seen: t('checklist:form.seen'),
  };
}

function rowOf(field: string, text: Said, topic: Said | null, t: Translator): ChecklistRow {
  const question =
    topic === null ? text.text : t('checklist:form.tip.outcome', { topic: topic.text, outcome: text.text });
  return {
    text,
    self: {
      field: `${field}.self`,
      tip: t('checklist:form.tip.self', { question }),
      options: selfAnswers.map((answer) => {
        const label = t(`checklist:form.answer.${answer}`);
        return { value: answer, label, tip: t('checklist:form.tip.option', { question, answer: label }) };
      }),
    },
    seen: {
      field: `${field}.employer`,
      value: seenAnswer,
      tip: t('checklist:form.tip.option', { question, answer: t('checklist:form.seen') }),
    },
  };
}

function said(texts: Texts, { language }: Translator): Said {
  return { text: textIn(texts, language), language: languageOf(texts, language) };
}
