import { blocks } from './blocks.js';
import { cellPlaces } from './table-cells.js';

const row = (id: string, ...texts: string[]) => ({
  id,
  cells: texts.map((text, column) => ({ id: `c${column}`, text })),
});
const placesWith = (header: string) =>
  cellPlaces(
    blocks.parse([
      { id: 'p1', type: 'paragraph', text: 'a' },
      { id: 't1', type: 'table', header, rows: [row('r1', '', 'Метр'), row('r2', 'Көпір', '320')] },
    ]),
  );

describe('the place of a cell', () => {
  it.each([
    ['both', 'Көпір', 'Метр'],
    ['row', null, 'Метр'],
    ['column', 'Көпір', null],
    ['none', null, null],
  ])('with headers in %s is named by %s and %s', (header, rowName, columnName) => {
    const place = { row: 2, column: 2, rowName, columnName };
    expect(placesWith(header).get('body.t1.rows.r2.cells.c1.text')).toEqual(place);
  });

  it('of a header has no name but its own', () => {
    const place = { rowName: null, columnName: null };
    expect(placesWith('both').get('body.t1.rows.r1.cells.c1.text')).toEqual({ row: 1, column: 2, ...place });
    expect(placesWith('both').get('body.t1.rows.r2.cells.c0.text')).toEqual({ row: 2, column: 1, ...place });
  });

  it('is known of cells alone', () => expect([...placesWith('row').keys()]).toHaveLength(4));
});
