import { columns, columnsLike } from './columns.js';

describe('columns', () => {
  it('are as wide as their widest cell, without spaces at the end', () => {
    expect(columns([['лента', 'kk'], ['басты бет', 'тіл', 'x'], ['a']])).toEqual([
      'лента      kk',
      'басты бет  тіл  x',
      'a',
    ]);
  });

  it('can be known before the rows are', () => {
    const row = columnsLike([['created'], ['unchanged'], ['failed']]);
    expect([row(['created', 'a.txt']), row(['failed', 'b.txt'])]).toEqual(['created    a.txt', 'failed     b.txt']);
  });
});
