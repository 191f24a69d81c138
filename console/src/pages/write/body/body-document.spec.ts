import fc from 'fast-check';
import type { Block, Mark } from '../content.js';
import { blocksOf, documentOf, type BodyNode } from './body-document.js';

const word = fc.constantFrom('Көпір', 'ашылды', 'мост', '<1>', '</2>', '<', '>', 'a b', 'и\nнет', '12 %');
const id = fc.stringMatching(/^[a-z0-9]{1,16}$/);
const href = fc.constantFrom('https://example.kz/?a=1&b=2', '/kk/news/kopir', 'mailto:office@example.kz');

/** Texts whose marks stand in them well nested, empty ones and repeated kinds among them. */
const marked = fc.array(word, { minLength: 1, maxLength: 5 }).chain((words) =>
  fc
    .array(fc.tuple(fc.constantFrom('bold', 'italic', 'link'), href, fc.nat(5), fc.nat(5)), { maxLength: 4 })
    .map((wishes) => {
      const plain = words.join(' ').replaceAll(/<\/?[12]>/g, '·');
      const marks: Mark[] = wishes.map(([type, address], index) =>
        type === 'link' ? { id: `${index + 1}`, type, href: address } : { id: `${index + 1}`, type },
      );
      const text = marks.reduce(
        (inner, mark, index) =>
          wishes[index]![2] % 2 === 0 ? `<${mark.id}>${inner}</${mark.id}>` : `${inner} x<${mark.id}>y</${mark.id}>`,
        plain,
      );
      return marks.length === 0 ? { text: words.join(' ') } : { text, marks };
    }),
);
const plain = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(id, marked).map(([name, text]) => ({ id: name, type: 'paragraph' as const, ...text })),
  fc.tuple(id, marked).map(([name, text]) => ({ id: name, type: 'quote' as const, ...text })),
  fc
    .tuple(id, plain, fc.constantFrom(2 as const, 3 as const))
    .map(([name, text, level]) => ({ id: name, type: 'heading' as const, level, text })),
  fc.tuple(id, fc.boolean(), fc.array(fc.tuple(id, marked), { maxLength: 4 })).map(([name, ordered, items]) => ({
    ...{ id: name, type: 'list' as const, ordered },
    items: items.map(([itemId, text]) => ({ id: itemId, ...text })),
  })),
);
const cell = fc.tuple(id, fc.oneof(marked, fc.constant({ text: '' }))).map(([name, text]) => ({ id: name, ...text }));
const table: fc.Arbitrary<Block> = fc
  .tuple(
    id,
    fc.constantFrom('', ...'Көпір'),
    fc.constantFrom('none', 'row', 'column', 'both'),
    fc.integer({ min: 1, max: 3 }),
  )
  .chain(([name, caption, header, columns]) =>
    fc
      .array(fc.tuple(id, fc.array(cell, { minLength: columns, maxLength: columns })), { minLength: 1, maxLength: 3 })
      .map((rows) => ({
        ...{ id: name, type: 'table' as const, caption, header },
        rows: rows.map(([rowId, cells]) => ({ id: rowId, cells })),
      })),
  );
const body = fc.array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: table }), { maxLength: 8 });

describe('the document of the editor', () => {
  it('gives back every text as it was', () => {
    fc.assert(
      fc.property(body, (blocks) => expect(blocksOf(documentOf(blocks))).toEqual(blocks)),
      { numRuns: 300 },
    );
  });

  it('gives back the same after it went through storage, whatever attributes the editor adds', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const stored = JSON.parse(JSON.stringify(documentOf(blocks)), (key, value: unknown) =>
          key === 'attrs' ? { start: 1, target: null, ...(value as object) } : value,
        ) as BodyNode;
        expect(blocksOf(stored)).toEqual(blocks);
      }),
    );
  });

  it('loses nothing of how a text looks where it is written anew', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const anew = blocksOf(withoutOrigins(documentOf(blocks)));
        const [before, after] = [documentOf(blocks), documentOf(anew)].map(looks);
        expect(after).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the blocks of a document that is edited', () => {
  const bold = { type: 'bold' };
  const link = { type: 'link', attrs: { href: '/kk' } };
  it.each<[string, BodyNode[], object]>([
    [
      'a bold word',
      [
        { type: 'text', text: 'a ' },
        { type: 'text', text: 'b', marks: [bold] },
      ],
      { text: 'a <1>b</1>', marks: [{ id: '1', type: 'bold' }] },
    ],
    [
      'a link with a bold word in it',
      [
        { type: 'text', text: 'a', marks: [link] },
        { type: 'text', text: 'b', marks: [link, bold] },
      ],
      {
        text: '<1>a<2>b</2></1>',
        marks: [
          { id: '1', type: 'link', href: '/kk' },
          { id: '2', type: 'bold' },
        ],
      },
    ],
    [
      'spaces around a mark',
      [{ type: 'text', text: ' a ', marks: [bold] }],
      { text: '<1>a</1>', marks: [{ id: '1', type: 'bold' }] },
    ],
    [
      'what looks like a mark',
      [
        { type: 'text', text: '<1>' },
        { type: 'text', text: 'b', marks: [bold] },
      ],
      { text: '<1><2>b</2>', marks: [{ id: '2', type: 'bold' }] },
    ],
  ])('writes %s', (_, content, expected) => {
    expect(blocksOf({ type: 'doc', content: [{ type: 'paragraph', content }] })).toEqual([
      { type: 'paragraph', ...expected },
    ]);
  });

  it('keeps the ids of marks that are still there when the text changes', () => {
    const [before] = documentOf([
      { id: 'p1', type: 'paragraph', text: 'a <7>b</7>', marks: [{ id: '7', type: 'bold' }] },
    ]).content!;
    before!.content![0]!.text = 'more ';
    expect(blocksOf({ type: 'doc', content: [before!] })).toEqual([
      { id: 'p1', type: 'paragraph', text: 'more <7>b</7>', marks: [{ id: '7', type: 'bold' }] },
    ]);
  });

  it('has no block for what is blank', () => {
    const blank = { type: 'paragraph', content: [{ type: 'text', text: ' \n ' }] };
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] };
    expect(blocksOf({ type: 'doc', content: [{ type: 'paragraph' }, blank, list] })).toEqual([]);
  });
});

function withoutOrigins(node: BodyNode): BodyNode {
  const { origin: _, ...attrs } = node.attrs ?? {};
  return { ...node, attrs, ...(node.content && { content: node.content.map(withoutOrigins) }) };
}

/** What a reader sees: texts, looks and kinds of blocks. */
function looks({ type, attrs, content, text, marks }: BodyNode): unknown {
  return { type, level: attrs?.['level'], text, marks, content: content?.map(looks) };
}
