import { z } from 'zod';
import { LANGUAGES } from '../../languages/languages.js';
import { moment } from '../moment.js';

const seconds = z.number().nullable();

export const documentParity = z
  .object({
    firstLanguage: z.enum(LANGUAGES).nullable().meta({ description: 'That went out first; null: none has' }),
    firstPublishedAt: z.iso.datetime().nullable(),
    languages: z.array(
      z.object({
        language: z.enum(LANGUAGES),
        required: z.boolean(),
        firstPublishedAt: z.iso.datetime().nullable(),
        lagSeconds: seconds.meta({ description: 'Behind the first; null: nothing is out yet' }),
        running: z.boolean().meta({ description: 'Whether the clock still runs: it is not out yet' }),
        correctionAwaitedSince: z.iso.datetime().nullable().meta({
          description: 'Since when another language has been corrected and this one has not followed',
        }),
      }),
    ),
  })
  .meta({ id: 'DocumentParity', description: 'How long each wanted language has been behind the first' });

export const parityQuery = z.object({
  from: moment.optional().meta({ description: 'Without it: 13 weeks before `to`' }),
  to: moment.optional().meta({ description: 'Not included; without it: now' }),
  by: z.enum(['week', 'month']).default('week'),
});

const figures = z.object({
  texts: z.int().meta({ description: 'That went out, of documents whose first language did so in the period' }),
  medianSeconds: seconds.meta({ description: 'Behind the first language; 0 for the first itself' }),
  p90Seconds: seconds.meta({ description: 'Nine in ten were no longer behind' }),
});

export const officeParity = z
  .object({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    languages: z.array(
      figures.extend({
        language: z.enum(LANGUAGES),
        open: z.int().meta({ description: 'Now: texts that are not out though another language is' }),
        longestOpenSeconds: seconds,
        periods: z
          .array(figures.extend({ since: z.string().meta({ description: 'Midnight in Almaty, with its offset' }) }))
          .meta({ description: 'By the week or month in which the first language of the document went out' }),
      }),
    ),
  })
  .meta({ id: 'OfficeParity', description: 'How long the languages of the office have been behind the first' });

export type DocumentParity = z.infer<typeof documentParity>;
export type ParityQuery = z.infer<typeof parityQuery>;
export type OfficeParity = z.infer<typeof officeParity>;
