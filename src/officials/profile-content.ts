import { z } from 'zod';
import { blocks } from '../documents/content/blocks.js';
import { storable } from '../documents/content/storable.js';
import { elementId, optionalText, text } from '../documents/content/translatable.js';

/** A calendar date as precisely as it is known: `1984`, `2006-09` or `1966-03-26`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .meta({ id: 'PartialDate', description: 'Year, year and month, or full date (ISO 8601, reduced precision)' });

const careerEntry = z.object({
  id: elementId,
  from: partialDate.nullable(),
  to: partialDate.nullable().meta({ description: 'null: to the present, or not given' }),
  text: text(5_000, 'item'),
});

const award = z.object({
  id: elementId,
  kind: z.enum(['order', 'medal', 'title', 'other']),
  name: text(500, 'name'),
});

const legalBasis = z.object({
  act: text(1_000, 'name').meta({ description: 'The act by its name, as the text cites it' }),
  date: partialDate.nullable(),
  number: storable().trim().min(1).max(50).nullable(),
});

const duty = z.object({
  id: elementId,
  text: text(5_000, 'item'),
  items: z.array(z.object({ id: elementId, text: text(2_000, 'item') })).max(200),
});

export const profileContent = z
  .object({
    fullName: text(200, 'name'),
    post: text(500, 'name'),
    birthDate: partialDate.nullable(),
    career: z.array(careerEntry).max(200),
    awards: z.array(award).max(200),
    responsibilities: z
      .object({
        intro: optionalText(5_000, 'body').meta({
          description: 'The sentence that leads into the list, with the act it rests on',
        }),
        basis: legalBasis.nullable(),
        items: z.array(duty).max(200),
      })
      .nullable(),
    body: blocks.meta({ description: 'What the profile says beyond its fields' }),
  })
  .strict()
  .meta({ id: 'ProfileContent' });

export type ProfileContent = z.infer<typeof profileContent>;
