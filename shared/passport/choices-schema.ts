/** How choices are read where they come in from outside; apart, so that the window starts without the reader of all shapes. */
import { z } from 'zod';
import { languages } from '../i18n/translate.ts';
import {
  badgeOrders,
  documentGroups,
  documentParts,
  papers,
  printSizes,
  templates,
  usualChoices,
  type Choices,
} from './choices.ts';

const usual = usualChoices('en');

/** What is left out is as usual; a language has to be named. */
export const choicesSchema = z.object({
  template: z.enum(templates).default(usual.template),
  size: z.literal(printSizes).default(usual.size),
  language: z.enum(languages),
  second: z.enum(languages).nullable().default(usual.second),
  paper: z.enum(papers).default(usual.paper),
  cropMarks: z.boolean().default(usual.cropMarks),
  order: z.enum(badgeOrders).default(usual.order),
  withoutGroups: z.array(z.enum(documentGroups)).max(documentGroups.length).readonly().default([]),
  withoutBadges: z.array(z.string().min(1).max(200)).max(10_000).readonly().default([]),
  without: z.array(z.enum(documentParts)).max(documentParts.length).readonly().default([]),
  seal: z.boolean().default(usual.seal),
}) satisfies z.ZodType<Choices>;
