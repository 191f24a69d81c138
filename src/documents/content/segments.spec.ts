import fc from 'fast-check';
import { articleContents, profileContents } from '../../../test/support/contents.js';
import { articleContent } from '../../articles/article-content.js';
import { profileContent } from '../../officials/profile-content.js';
import { extract, factsOf, merge } from './segments.js';

const article = articleContent.parse({
  section: ['News', 'The city'],
  title: 'A bridge opens',
  lead: '',
  body: [
    { id: 'p1', type: 'paragraph', text: 'It is long.' },
    { id: 'l1', type: 'list', ordered: false, items: [{ id: 'i1', text: 'Two lanes' }] },
    {
      ...{ id: 't1', type: 'table', caption: 'In figures' },
      rows: [
        { id: 'r1', cells: [{ id: 'c1' }, { id: 'c2', text: 'Metres' }] },
        {
          id: 'r2',
          cells: [
            { id: 'c1', text: 'Length' },
            { id: 'c2', text: '320' },
          ],
        },
      ],
    },
  ],
});

const kinds = [
  { kind: 'article', schema: articleContent, contents: articleContents },
  { kind: 'profile', schema: profileContent, contents: profileContents },
] as const;

describe('segments', () => {
  it('are the translatable texts by path, in reading order, without the empty ones', () => {
    expect(extract(articleContent, article).map(({ id, text }) => [id, text])).toEqual([
      ['section.0', 'News'],
      ['section.1', 'The city'],
      ['title', 'A bridge opens'],
      ['body.p1.text', 'It is long.'],
      ['body.l1.items.i1.text', 'Two lanes'],
      ['body.t1.caption', 'In figures'],
      ['body.t1.rows.r1.cells.c2.text', 'Metres'],
      ['body.t1.rows.r2.cells.c1.text', 'Length'],
      ['body.t1.rows.r2.cells.c2.text', '320'],
    ]);
  });

  it('are in reading order whatever order the members come in', () => {
    const { section, title, ...rest } = article;
    expect(extract(articleContent, { ...rest, title, section })).toEqual(extract(articleContent, article));
  });

  it('know how long a translation may be', () => {
    expect(extract(articleContent, article).find(({ id }) => id === 'title')?.limit).toBe(300);
  });

  it('are put back by path, and what is not translated stays', () => {
    const merged = merge(articleContent, article, new Map([['body.l1.items.i1.text', 'Две полосы']]));
    expect(merged.body[1]).toMatchObject({ items: [{ text: 'Две полосы' }] });
    expect(merged.title).toBe('A bridge opens');
  });

  it.each(kinds)('of every $kind merge back to the same content', ({ schema, contents }) => {
    fc.assert(
      fc.property(contents as fc.Arbitrary<object>, (content) => {
        const texts = new Map(extract(schema, content).map(({ id, text }) => [id, text]));
        expect(merge(schema, content, texts)).toEqual(content);
      }),
    );
  });

  it.each(kinds)('of every $kind have ids of their own', ({ schema, contents }) => {
    fc.assert(
      fc.property(contents as fc.Arbitrary<object>, (content) => {
        const ids = extract(schema, content).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it.each(kinds)('of every $kind leave facts that no translation changes', ({ schema, contents }) => {
    fc.assert(
      fc.property(contents as fc.Arbitrary<object>, (content) => {
        const translated = new Map(extract(schema, content).map(({ id }) => [id, 'басқа мәтін']));
        expect(factsOf(schema, merge(schema, content, translated))).toBe(factsOf(schema, content));
      }),
    );
  });
});
