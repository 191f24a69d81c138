import { z } from 'zod';
import { blocks } from '../documents/content/blocks.js';
import { optionalText, text } from '../documents/content/translatable.js';

export const articleContent = z
  .object({
    section: z
      .array(text(200, 'name'))
      .max(5)
      .meta({ description: 'Path of the section, from the top: ["News", "The city"]' }),
    title: text(300, 'headline'),
    lead: optionalText(2_000, 'lead'),
    body: blocks,
  })
  .strict()
  .meta({ id: 'ArticleContent' });

export type ArticleContent = z.infer<typeof articleContent>;
