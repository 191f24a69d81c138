import { z } from 'zod';
import { marked, marksHold } from './marked-text.js';
import { cellsIn, table } from './table.js';
import { elementId, text } from './translatable.js';

const PARAGRAPH_LIMIT = 20_000;
const MOST_CELLS_IN_ALL = 3_000;

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
export const blocks = z.array(block).max(2_000).superRefine(holdFewCells);

/** As in one table: each is a text to be translated. */
function holdFewCells(all: readonly z.infer<typeof block>[], context: z.RefinementCtx): void {
  const cells = all.reduce((sum, one) => sum + (one.type === 'table' ? cellsIn(one) : 0), 0);
  if (cells > MOST_CELLS_IN_ALL)
    context.addIssue({
      code: 'custom',
      params: { code: 'validation.too_many_cells_in_all', params: { most: MOST_CELLS_IN_ALL, cells } },
    });
}

export type Block = z.infer<typeof block>;
