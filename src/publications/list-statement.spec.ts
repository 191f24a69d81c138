import { listStatement } from './list-statement.js';

const SELECT = 'SELECT p.slug FROM publications p';
const AT = '2026-11-22T06:00:00.000Z';
const DOCUMENT = '01970000-0000-7000-8000-000000000001';

it('says nothing of filters that are not given', () => {
  const { sql, values } = listStatement(SELECT, { rows: 21 });
  expect(sql).toContain('WHERE p.withdrawn_at IS NULL\n');
  expect(sql).toContain('LIMIT 21');
  expect(values).toEqual([]);
});

it('counts the values of all filters through', () => {
  const { sql, values } = listStatement(SELECT, {
    ...{ language: 'kk', kind: 'article', section: 'bilim', since: new Date(AT), rows: 6 },
    position: [AT, DOCUMENT, 'kk'],
  });
  expect(values).toEqual(['kk', 'article', 'bilim', new Date(AT), AT, DOCUMENT, 'kk']);
  expect(sql).toContain('p.language = $1 AND p.kind = $2 AND p.section_slugs @> ARRAY[$3]');
  expect(sql).toContain('p.published_at >= $4::timestamptz');
  expect(sql).toContain('(p.published_at, p.document_id, p.language) < ($5::timestamptz, $6::uuid, $7::text)');
});

it.each([
  ['newest', {}],
  ['newest language', { language: 'kk' }],
  ['newest language position', { language: 'kk', position: [AT, DOCUMENT, 'kk'] }],
] as const)('is planned once as "%s"', (name, filter) => {
  expect(listStatement(SELECT, { ...filter, rows: 21 } as never).name).toBe(name);
});

it.each([
  ['a section', { section: 'bilim', rows: 21 }],
  ['a time', { since: new Date(AT), rows: 21 }],
  ['an unusual number', { rows: 6 }],
])('is planned each time with %s', (_, filter) => {
  expect(listStatement(SELECT, filter).name).toBeUndefined();
});
