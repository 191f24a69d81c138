import fc from 'fast-check';
import { articleContents, profileContents } from '../../test/support/contents.js';
import { articleContent, type ArticleContent } from '../articles/article-content.js';
import { extract } from '../documents/content/segments.js';
import { profileContent, type ProfileContent } from '../officials/profile-content.js';
import { alignWithSource } from './align.js';

const paragraph = (id: string, text: string) => ({ id, type: 'paragraph' as const, text });

const SOURCE: ArticleContent = {
  section: ['Новости'],
  title: 'Мост открыт',
  lead: 'Сегодня открыт мост.',
  body: [paragraph('aa', 'Первый'), paragraph('bb', 'Второй'), paragraph('cc', 'Третий')],
};

const translation = (...texts: string[]): ArticleContent => ({
  ...{ section: ['Жаңалықтар'], title: 'Көпір ашылды', lead: 'Бүгін көпір ашылды.' },
  body: texts.map((text, index) => paragraph(`p${index + 1}`, text)),
});

const align = (content: ArticleContent, last: ArticleContent | null = null) =>
  alignWithSource(articleContent, SOURCE, content, last);

const idsOf = (content: object) => (content as ArticleContent).body.map(({ id }) => id);

describe('a translation that was read on its own', () => {
  it('gets the ids of its source, place by place', () => {
    const { content, ...rest } = align(translation('Бірінші', 'Екінші', 'Үшінші'));
    expect(idsOf(content)).toEqual(['aa', 'bb', 'cc']);
    expect(rest).toEqual({ unmatched: [], factsDiffer: false });
    expect(extract(articleContent, content).map(({ id, text }) => [id, text])).toContainEqual([
      'body.bb.text',
      'Екінші',
    ]);
  });

  it('gets the ids of lists in lists', () => {
    const profile = (texts: [string, string[]][]): ProfileContent => ({
      ...{ fullName: 'A B', post: 'C', birthDate: null, career: [], awards: [], body: [] },
      responsibilities: {
        ...{ intro: '', basis: null },
        items: texts.map(([text, below], index) => ({
          id: `${text.toLowerCase()}${index}`,
          text,
          items: below.map((item) => ({ id: item.toLowerCase(), text: item })),
        })),
      },
    });
    const source = profile([
      ['A', ['B', 'C']],
      ['D', []],
    ]);
    const { content } = alignWithSource(
      profileContent,
      source,
      profile([
        ['K', ['L', 'M']],
        ['N', []],
      ]),
      null,
    );
    expect((content as ProfileContent).responsibilities?.items).toEqual([
      {
        id: 'a0',
        text: 'K',
        items: [
          { id: 'b', text: 'L' },
          { id: 'c', text: 'M' },
        ],
      },
      { id: 'd1', text: 'N', items: [] },
    ]);
  });

  it('keeps what its source has no place for, and says so', () => {
    const { content, unmatched, factsDiffer } = align(translation('Бірінші', 'Екінші', 'Үшінші', 'Төртінші'));
    expect(extract(articleContent, content).map(({ text }) => text)).toContain('Төртінші');
    expect(new Set(idsOf(content)).size).toBe(4);
    expect({ unmatched, factsDiffer }).toEqual({ unmatched: ['Төртінші'], factsDiffer: true });
  });

  it('shows by its facts that it lacks something, or has another date', () => {
    expect(align(translation('Бірінші'))).toMatchObject({ unmatched: [], factsDiffer: true });
    const person = (birthDate: string): ProfileContent => ({
      ...{ fullName: 'A B', post: 'C', birthDate, career: [], awards: [], responsibilities: null, body: [] },
    });
    const differ = (one: string, other: string) =>
      alignWithSource(profileContent, person(one), person(other), null).factsDiffer;
    expect([differ('1966-03-26', '1966-03-26'), differ('1966-03-26', '1966-03-25')]).toEqual([false, true]);
  });

  it('has no counterpart for a lead where the source has none', () => {
    const { unmatched } = alignWithSource(articleContent, { ...SOURCE, lead: '' }, translation('1', '2', '3'), null);
    expect(unmatched).toEqual(['Бүгін көпір ашылды.']);
  });

  it('keeps the ids that its paragraphs had in the import before, wherever they stand now', () => {
    const before = align(translation('Бірінші', 'Екінші', 'Үшінші')).content as ArticleContent;
    const { content } = align(translation('Жаңа', 'Бірінші', 'Екінші', 'Үшінші'), before);
    expect(idsOf(content).slice(1)).toEqual(['aa', 'bb', 'cc']);
    expect(idsOf(SOURCE)).not.toContain(idsOf(content)[0]);
  });

  it('gets every id of a source of the same shape, and keeps every text', () => {
    const kinds = fc.oneof(
      articleContents.map((content) => [articleContent, content] as const),
      profileContents.map((content) => [profileContent, content] as const),
    );
    fc.assert(
      fc.property(kinds, ([schema, content]) => {
        expect(alignWithSource(schema, content, renamed(content), null)).toEqual({
          ...{ content, unmatched: [], factsDiffer: false },
        });
      }),
    );
  });
});

/** The same content as another reader would name its elements. */
function renamed<T>(content: T): T {
  let count = 0;
  return JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === 'id' ? `x${(count += 1)}` : value))) as T;
}
