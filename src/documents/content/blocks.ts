import { z } from 'zod';
import { marked, marksHold } from './marked-text.js';
import { table } from './table.js';
import { elementId, text } from './translatable.js';

const PARAGRAPH_LIMIT = 20_000;

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

/** What the body of a document is made of. */
const block = z.discriminatedUnion('type', [paragraph, heading, quote, list, table]).meta({ id: 'Block' });
export const blocks = z.array(block).max(2_000);

export type Block = z.infer<typeof block>;
