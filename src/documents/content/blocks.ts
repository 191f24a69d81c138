import { z } from 'zod';
import { elementId, text } from './translatable.js';

const PARAGRAPH_LIMIT = 20_000;

const paragraph = z.object({ id: elementId, type: z.literal('paragraph'), text: text(PARAGRAPH_LIMIT) }).strict();
const heading = z
  .object({ id: elementId, type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: text(300) })
  .strict();
const quote = z.object({ id: elementId, type: z.literal('quote'), text: text(PARAGRAPH_LIMIT) }).strict();
const list = z
  .object({
    id: elementId,
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.object({ id: elementId, text: text(5_000) }).strict()).max(500),
  })
  .strict();

/** What the body of a document is made of. */
const block = z.discriminatedUnion('type', [paragraph, heading, quote, list]).meta({ id: 'Block' });
export const blocks = z.array(block).max(2_000);

export type Block = z.infer<typeof block>;
