import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import type { FeedChannel, FeedItem } from '../../src/syndication/feed.js';

export const CHANNEL: FeedChannel = {
  id: 'https://example.org/kk/feed.atom',
  title: 'Жаршы – жаңалықтар & хабарландырулар',
  link: 'https://example.org/kk',
  description: 'Баспасөз қызметінің жаңалықтары',
  language: 'kk',
  selfUrl: 'https://example.org/kk/feed.xml?a=1&b=2',
  author: { name: 'Жаршы', url: 'https://example.org/kk' },
  rights: 'Сілтеме жасау міндетті',
  generator: 'Jarshy',
  ttlMinutes: 60,
  categoryDomain: 'https://example.org/kk/sections',
  hubs: ['https://example.org/hub', 'https://hub.example/?a&b'],
};

export function feedItem(changes: Partial<FeedItem> = {}): FeedItem {
  return {
    guid: 'tag:example.org,2017:article/1/kk',
    url: 'https://example.org/kk/news/a',
    title: 'R&D: 5 < 8',
    description: 'AT&T <b>',
    html: '<div lang="kk"><p>AT&amp;T</p></div>',
    categories: [
      { slug: 'zhanalyqtar', name: 'Жаңалықтар' },
      { slug: 'astana', name: 'Астана' },
    ],
    creator: 'Жаршы',
    rights: 'Сілтеме жасау міндетті',
    publishedAt: new Date('2017-10-31T04:50:00Z'),
    updatedAt: new Date('2024-03-01T05:00:00Z'),
    siblings: [{ language: 'ru', url: 'https://example.org/ru/news/a' }],
    media: [],
    corrections: [],
    ...changes,
  };
}

export const WITHDRAWN = feedItem({
  title: 'Материал жарияланымнан алынды',
  description: 'Материал қателесіп жарияланды.',
  html: '<div lang="kk"><p>Материал қателесіп жарияланды.</p></div>',
  ...{ categories: [], siblings: [] },
  updatedAt: new Date('2024-03-02T05:00:00Z'),
  withdrawn: { at: new Date('2024-03-02T05:00:00Z'), kind: 'publishedInError' },
});

/** `g0` is the oldest. */
export const numbered = (count: number, changes: Partial<FeedItem> = {}) =>
  Array.from({ length: count }, (_, index) =>
    feedItem({ guid: `g${index}`, publishedAt: new Date(Date.UTC(2020, 0, 1 + index)), ...changes }),
  );

/** Any text at all, and often what has broken feeds. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'<>&"\';]]>#x\r\n\t\u000B\u0000\uD800\uDC00\uFFFE', ']]>', '&amp;', '<![CDATA[', 'ә'),
    maxLength: 40,
  }),
);

/** Items whose every text is any text. They are as old as each other, so that they keep their order. */
export const anyItems = fc
  .array(fc.record({ title: anyText, description: anyText, html: anyText, creator: anyText, url: anyText }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((texts) =>
    texts.map((fields, index) =>
      feedItem({
        ...fields,
        guid: `${index}${fields.title}`,
        rights: fields.title,
        categories: [{ slug: fields.url, name: fields.title }],
        siblings: [{ language: 'ru', url: fields.url }],
        media: [1, 2].map((length) => ({ url: fields.url, type: fields.title, length })),
        ...(index % 2 === 1 && { withdrawn: WITHDRAWN.withdrawn! }),
      }),
    ),
  );

/** A channel whose every text is that text. */
export const channelOf = (text: string): FeedChannel => ({
  ...{ ...CHANNEL, id: text, title: text, link: text, description: text, selfUrl: text, rights: text },
  ...{ categoryDomain: text, hubs: [text], author: { name: text, url: text }, image: { url: text, title: text } },
  archiveUrl: text,
});

/** What a parser makes of XML: elements by their names, attributes with `@_` before them, `lists` always as arrays. */
export function parsed<T>(xml: string, lists: readonly string[]): T {
  const options = { ignoreAttributes: false, trimValues: false, parseTagValue: false, htmlEntities: true };
  return new XMLParser({ ...options, isArray: (name) => lists.includes(name) }).parse(xml) as T;
}

const DOCUMENTS = 150;

/** The test that real libxml2 finds such documents well-formed, all of them in one call. */
export function isWellFormedForXmllint(documents: fc.Arbitrary<string>): void {
  const isThere = spawnSync('xmllint', ['--version']).status === 0;
  if (!isThere)
    process.stderr.write('xmllint is not on the PATH: well-formedness is checked by fast-xml-parser alone\n');
  (isThere ? it : it.skip)('is well-formed for xmllint', () => {
    const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
    try {
      const files = fc.sample(documents, DOCUMENTS).map((text, index) => {
        writeFileSync(join(folder, `${index}.xml`), text);
        return join(folder, `${index}.xml`);
      });
      execFileSync('xmllint', ['--noout', '--nonet', ...files], { stdio: ['ignore', 'pipe', 'pipe'] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
