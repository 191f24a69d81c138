import { table } from './table.js';
import { cellPlaces, tableOf } from './table-cells.js';

const row = (id: string, ...texts: string[]) => ({
  id,
  cells: texts.map((text, column) => ({ id: `c${column}`, text })),
});
const path = (rowId: string, column: number) => `body.t1.rows.${rowId}.cells.c${column}.text`;
const ALL = new Set([path('r1', 0), path('r1', 1), path('r2', 0), path('r2', 1)]);
const placesWith = (header: string, { name = 'Метр', asked = ALL } = {}) =>
  cellPlaces(
    [table.parse({ id: 't1', type: 'table', header, rows: [row('r1', '', name), row('r2', 'Көпір', '320')] })],
    asked,
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

  it('is told of the cells that are asked for', () => {
    const asked = new Set(['title', 'body.p1.text', path('r2', 0)]);
    expect([...placesWith('row', { asked }).keys()]).toEqual([path('r2', 0)]);
  });

  it.each([
    ['as it is', 'ә'.repeat(100), 'ә'.repeat(100)],
    ['cut', 'ә'.repeat(101), `${'ә'.repeat(99)}…`],
    ['cut between characters', '🌉'.repeat(101), `${'🌉'.repeat(99)}…`],
    ['cut after a word', `${'a'.repeat(98)} bcd`, `${'a'.repeat(98)}…`],
  ])('has a long name %s', (_, name, shown) => {
    expect(placesWith('row', { name }).get(path('r2', 1))?.columnName).toBe(shown);
  });
});

it.each([
  [path('r1', 0), 't1'],
  ['body.t1.caption', undefined],
  ['body.p1.text', undefined],
  ['title', undefined],
])('%s leads into the table %s', (of, found) => expect(tableOf(of)).toBe(found));
