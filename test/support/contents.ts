import fc from 'fast-check';
import type { ArticleContent } from '../../src/articles/article-content.js';
import type { Block } from '../../src/documents/content/blocks.js';
import type { ProfileContent } from '../../src/officials/profile-content.js';

const anyText = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 12 }))
  .map((text) => text.trim());
const text = anyText.filter((value) => value !== '');
const shortId = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop0123456789'), minLength: 1, maxLength: 12 });

function elements<T>(element: fc.Arbitrary<T>, maxLength = 6): fc.Arbitrary<(T & { id: string })[]> {
  return fc
    .uniqueArray(shortId, { maxLength })
    .chain((ids) => fc.tuple(...ids.map((id) => element.map((value) => ({ ...value, id })))));
}

const items = elements(fc.record({ text }), 4);

/** As many cells in each row, some of them empty. */
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) => fc.array(cellsOf(columns), { minLength: 1, maxLength: 4 }))
  .map((all) => all.map((cells, index) => ({ id: `r${index}`, cells })));

function cellsOf(columns: number) {
  return fc.tuple(
    ...Array.from({ length: columns }, (_, index) => anyText.map((value) => ({ id: `c${index}`, text: value }))),
  );
}

const blocks = elements<object>(
  fc.oneof(
    fc.record({
      ...{ type: fc.constant('table'), caption: anyText, header: fc.constantFrom('none', 'row', 'column', 'both') },
      rows,
    }),
    fc.record({ type: fc.constant('paragraph'), text }),
    fc.record({ type: fc.constant('heading'), level: fc.constantFrom(2, 3), text }),
    fc.record({ type: fc.constant('quote'), text }),
    fc.record({ type: fc.constant('list'), ordered: fc.boolean(), items }),
  ),
) as unknown as fc.Arbitrary<Block[]>;

export const articleContents: fc.Arbitrary<ArticleContent> = fc.record({
  section: fc.array(text, { maxLength: 3 }),
  title: text,
  lead: anyText,
  body: blocks,
});

const partialDate = fc.constantFrom('1984', '2006-09', '1966-03-26');

export const profileContents: fc.Arbitrary<ProfileContent> = fc.record({
  fullName: text,
  post: text,
  birthDate: fc.option(partialDate),
  career: elements(fc.record({ from: fc.option(partialDate), to: fc.option(partialDate), text })),
  awards: elements(fc.record({ kind: fc.constantFrom('order' as const, 'medal' as const), name: text })),
  responsibilities: fc.option(
    fc.record({
      intro: anyText,
      basis: fc.option(fc.record({ act: text, date: fc.option(partialDate), number: fc.option(fc.constant('06-40')) })),
      items: elements(fc.record({ text, items })),
    }),
  ),
  body: blocks,
});
