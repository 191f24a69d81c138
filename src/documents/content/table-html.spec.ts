import { blocks } from './blocks.js';
import { blocksHtml } from './blocks-html.js';

const htmlOf = (rows: string[][], more: object = {}) =>
  blocksHtml(
    blocks.parse([{ type: 'table', rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })), ...more }]),
  ).toString();

describe('the HTML of a table', () => {
  it.each<[string, string[][], object, string]>([
    [
      'begins with its caption and names its columns',
      [
        ['Жыл', 'Метр'],
        ['2026', '<320'],
      ],
      { caption: 'Көпір' },
      '<table><caption>Көпір</caption><thead><tr><th scope="col">Жыл</th><th scope="col">Метр</th></tr></thead>' +
        '<tbody><tr><td>2026</td><td>&lt;320</td></tr></tbody></table>\n',
    ],
    [
      'names its rows as well, and makes no header of the empty corner',
      [
        ['', 'a'],
        ['b', '1'],
      ],
      { header: 'both' },
      '<table><thead><tr><td></td><th scope="col">a</th></tr></thead>' +
        '<tbody><tr><th scope="row">b</th><td>1</td></tr></tbody></table>\n',
    ],
    [
      'names its rows alone',
      [['b', '1']],
      { header: 'column' },
      '<table><tbody><tr><th scope="row">b</th><td>1</td></tr></tbody></table>\n',
    ],
    ['has a header alone', [['b']], {}, '<table><thead><tr><th scope="col">b</th></tr></thead></table>\n'],
    ['names nothing', [['b']], { header: 'none' }, '<table><tbody><tr><td>b</td></tr></tbody></table>\n'],
    ['is not there while nothing is written in it', [['', '']], {}, ''],
  ])('%s', (_, rows, more, html) => {
    expect(htmlOf(rows, more)).toBe(html);
  });

  it('carries the marks of its cells', () => {
    const cell = { text: '<1>a</1>', marks: [{ id: '1', type: 'link', href: '/kk' }] };
    const table = blocks.parse([{ type: 'table', header: 'none', rows: [{ cells: [cell] }] }]);
    expect(blocksHtml(table).toString()).toContain('<td><a href="/kk">a</a></td>');
  });
});
