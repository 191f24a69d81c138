import { z } from 'zod';
import { STATES } from '../../documents/variant.entity.js';
import { LANGUAGES } from '../../languages/languages.js';
import { moment } from '../moment.js';

export const statisticsQuery = z.object({
  from: z.enum(LANGUAGES).optional().meta({ description: 'Only translations from this language' }),
  to: z.enum(LANGUAGES).optional().meta({ description: 'Only translations into this language' }),
  since: moment.optional().meta({ description: 'Without it: the last thirty days before `until`' }),
  until: moment.optional().meta({ description: 'Not included; without it: now' }),
});

const share = z.number().nullable().meta({ description: 'From 0 to 1; null: of nothing' });

const pair = z.object({
  from: z.enum(LANGUAGES),
  to: z.enum(LANGUAGES),
  translated: z.object({ segments: z.int(), words: z.int() }).meta({
    description: 'Segments whose translation, as it is now, was finished in the period; words of their source',
  }),
  weeks: z
    .array(
      z.object({
        since: z.string().meta({ description: 'Midnight of a Monday in Almaty, with its offset' }),
        ...{ segments: z.int(), words: z.int() },
      }),
    )
    .meta({ description: 'The same by week; weeks without any are left out' }),
  origins: z
    .array(z.object({ origin: z.string().nullable(), segments: z.int(), words: z.int(), share }))
    .meta({ description: 'Where these translations came from, by share of the words' }),
  states: z
    .array(z.object({ state: z.enum(STATES), times: z.int(), meanHours: z.number(), medianHours: z.number() }))
    .meta({ description: 'How long texts were in a state that they left in the period' }),
  submitted: z.int(),
  returned: z.int().meta({ description: 'How often changes were requested' }),
  returnedShare: share.meta({ description: 'Returned, of what was submitted in the period; null: nothing was' }),
  outcomes: z
    .object({ updated: z.int(), stillAccurate: z.int(), notApplicable: z.int() })
    .meta({ description: 'What became in the period of public translations whose source had changed' }),
  findings: z
    .array(z.object({ check: z.string(), severity: z.string(), state: z.string(), count: z.int() }))
    .meta({ description: 'Of the checks, in texts that were worked on in the period' }),
});

export const translationStatistics = z
  .object({ since: z.iso.datetime(), until: z.iso.datetime(), pairs: z.array(pair) })
  .meta({ id: 'TranslationStatistics', description: 'By language pair, never by person' });

export type StatisticsQuery = z.infer<typeof statisticsQuery>;
export type TranslationStatistics = z.infer<typeof translationStatistics>;
export type PairStatistics = z.infer<typeof pair>;
