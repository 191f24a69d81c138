import { z } from 'zod';
import { marksHold, optionalMarked } from './marked-text.js';
import { elementId, optionalText } from './translatable.js';

const MOST_ROWS = 200;
const MOST_COLUMNS = 20;
/** Each is a text to be translated: what is larger is a file, and no part of a text. */
const MOST_CELLS = 1_000;

const cell = marksHold(z.object(optionalMarked(2_000, 'cell')).strict()).meta({ id: 'TableCell' });
const row = z.object({ id: elementId, cells: z.array(cell).min(1).max(MOST_COLUMNS) }).strict();

const HEADERS = ['none', 'row', 'column', 'both'] as const;

/** Rows of cells, as many in each; nothing spans more than one. */
export const table = z
  .object({
    id: elementId,
    type: z.literal('table'),
    caption: optionalText(300, 'heading'),
    header: z.enum(HEADERS).default('row').meta({
      description: 'What names the others: the cells of the first row, of the first column, of both, or none',
    }),
    rows: z
      .array(row)
      .min(1)
      .max(MOST_ROWS)
      .meta({
        description: `As many cells in each row, and at most ${MOST_CELLS} in all`,
      }),
  })
  .strict()
  .superRefine(({ rows }, context) => {
    const columns = rows[0]?.cells.length ?? 0;
    rows.forEach(({ cells }, index) => {
      const params = { row: index + 1, cells: cells.length, columns };
      if (cells.length !== columns)
        context.addIssue({
          ...{ code: 'custom', path: ['rows', index, 'cells'] },
          params: { code: 'validation.uneven_row', params },
        });
    });
    const cells = cellsIn({ rows });
    if (cells > MOST_CELLS)
      context.addIssue({
        ...{ code: 'custom', path: ['rows'] },
        params: { code: 'validation.too_many_cells', params: { most: MOST_CELLS, cells } },
      });
  });

export type Table = z.infer<typeof table>;
export type TableCell = z.infer<typeof cell>;

export function cellsIn({ rows }: { rows: readonly { cells: readonly unknown[] }[] }): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** A table in which nothing is written yet. */
export function isBlankTable({ caption, rows }: Pick<Table, 'caption' | 'rows'>): boolean {
  return caption === '' && rows.every(({ cells }) => cells.every(({ text }) => text === ''));
}

/** Whether a cell names those of its column or of its row; undefined: neither. */
export function headerOf(header: Table['header'], row: number, column: number): 'col' | 'row' | undefined {
  if (row === 0 && (header === 'row' || header === 'both')) return 'col';
  if (column === 0 && (header === 'column' || header === 'both')) return 'row';
  return undefined;
}
