import { z } from 'zod';
import { LANGUAGES } from '../../languages/languages.js';

export const sectionQuery = z.object({
  language: z.enum(LANGUAGES).optional().meta({ description: 'Only sections in this language' }),
});

const named = z.object({
  language: z.enum(LANGUAGES),
  path: z.array(z.string()).meta({ description: 'From the top: ["News", "The city"]' }),
});

const section = named.extend({
  documents: z.int().meta({ description: 'Among the newest 5,000 that are public, and 5,000 that are not yet' }),
  others: z.array(named).meta({ description: 'What most of these are called in the other languages' }),
});

export const sectionList = z
  .object({ items: z.array(section) })
  .meta({ id: 'SectionList', description: 'Sections of articles, those with most documents first; at most 500' });

export type SectionQuery = z.infer<typeof sectionQuery>;
export type SectionList = z.infer<typeof sectionList>;
