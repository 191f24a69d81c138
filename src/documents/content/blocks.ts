import { z } from 'zod';
import { brokenMarks, marks } from './marks.js';
import { elementId, text, type FieldRole } from './translatable.js';

const PARAGRAPH_LIMIT = 20_000;

/** The members of an element whose text can have marks. */
const marked = (limit: number, role: FieldRole) => ({ id: elementId, text: text(limit, role), marks });

const paragraph = marksHold(z.object({ ...marked(PARAGRAPH_LIMIT, 'body'), type: z.literal('paragraph') }).strict());
const heading = z
  .object({
    id: elementId,
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: text(300, 'heading'),
  })
  .strict();
const quote = marksHold(z.object({ ...marked(PARAGRAPH_LIMIT, 'body'), type: z.literal('quote') }).strict());
const list = z
  .object({
    id: elementId,
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(marksHold(z.object(marked(5_000, 'item')).strict())).max(500),
  })
  .strict();

/** Each mark that is declared stands in the text once, well nested. */
function marksHold<T extends z.ZodObject<{ text: z.ZodType<string>; marks: typeof marks }>>(element: T): T {
  return element.superRefine(({ text: value, marks: known = [] }, context) => {
    for (const broken of brokenMarks(value, known))
      context.addIssue({
        code: 'custom',
        path: ['text'],
        params: { code: 'validation.broken_mark', params: { mark: broken } },
      });
  });
}

/** What the body of a document is made of. */
const block = z.discriminatedUnion('type', [paragraph, heading, quote, list]).meta({ id: 'Block' });
export const blocks = z.array(block).max(2_000);

export type Block = z.infer<typeof block>;
