import { blocks } from './blocks.js';
import { validationProblem } from '../../common/http/validation.pipe.js';

const table = (rows: number[], more: object = {}) => ({
  ...{ type: 'table', rows: rows.map((cells) => ({ cells: Array.from({ length: cells }, () => ({ text: 'a' })) })) },
  ...more,
});

describe('a table', () => {
  it('names its rows and cells, has a header row and needs neither a caption nor a text in each cell', () => {
    const [taken] = blocks.parse([{ type: 'table', rows: [{ cells: [{}, { text: ' a ' }] }] }]);
    const id = expect.stringMatching(/^[a-z0-9]+$/) as string;
    expect(taken).toEqual({
      ...{ id, type: 'table', caption: '', header: 'row' },
      rows: [
        {
          id,
          cells: [
            { id, text: '' },
            { id, text: 'a' },
          ],
        },
      ],
    });
  });

  it.each<[string, object, { code: string; pointer: string; params?: object }]>([
    [
      'rows that are not as long as the first',
      table([2, 3]),
      { code: 'validation.uneven_row', pointer: '/0/rows/1/cells', params: { row: 2, cells: 3, columns: 2 } },
    ],
    [
      'more cells than people translate',
      table(Array<number>(101).fill(10)),
      { code: 'validation.too_many_cells', pointer: '/0/rows', params: { most: 1_000, cells: 1_010 } },
    ],
    ['no row', table([]), { code: 'validation.too_small_list', pointer: '/0/rows', params: { least: 1 } }],
    ['no cell in its rows', table([0]), { code: 'validation.too_small_list', pointer: '/0/rows/0/cells' }],
    ['more than 20 columns', table([21]), { code: 'validation.too_big_list', pointer: '/0/rows/0/cells' }],
    ['more than 200 rows', table(Array<number>(201).fill(1)), { code: 'validation.too_big_list', pointer: '/0/rows' }],
    ['cells that span others', table([1], { colspan: 2 }), { code: 'validation.unknown_member', pointer: '/0' }],
    [
      'a mark that stands nowhere',
      { type: 'table', rows: [{ cells: [{ text: 'a', marks: [{ id: '1', type: 'bold' }] }] }] },
      { code: 'validation.broken_mark', pointer: '/0/rows/0/cells/0/text' },
    ],
  ])('is refused with %s', (_, block, reason) => {
    const { error } = blocks.safeParse([block]);
    expect(validationProblem(error?.issues ?? []).reasons).toEqual([expect.objectContaining(reason)]);
  });

  it('is one of few where they are large', () => {
    const large = table(Array<number>(100).fill(10));
    expect(blocks.safeParse(Array<object>(3).fill(large)).success).toBe(true);
    const { error } = blocks.safeParse(Array<object>(4).fill(large));
    expect(validationProblem(error?.issues ?? []).reasons).toEqual([
      expect.objectContaining({ code: 'validation.too_many_cells_in_all', params: { most: 3_000, cells: 4_000 } }),
    ]);
  });
});
