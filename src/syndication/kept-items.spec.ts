import type { ReadPublication } from '../publications/publications-feed.query.js';
import { keptItems, versionsOf } from './kept-items.js';
import type { Publisher } from './publisher.js';

const PUBLISHER: Publisher = {
  ...{ publicUrl: 'https://press.example', siteName: 'Jarshy', language: 'ru', hubs: [] },
  t: (key: string) => key,
};

const read = (changes: Partial<ReadPublication> = {}): ReadPublication => ({
  ...{ documentId: 'one', language: 'ru', kind: 'article', slug: 'most', guid: 'tag:press.example,2026:one/ru' },
  ...{ title: 'Мост', description: 'Мост открыт', section: [], sectionSlugs: [], officials: [] },
  ...{ publishedAt: new Date(0), updatedAt: new Date(0), correctedAt: null, minorEditedAt: null, corrections: [] },
  ...{ correctionAwaitedSince: null, correctedLanguage: null, withdrawnAt: null, withdrawal: null, redirect: null },
  ...{ siblings: [], version: 1, html: '<p>Мост открыт.</p>' },
  ...changes,
});

const KEPT = keptItems([read(), read({ documentId: 'two' })], new Map(), PUBLISHER);
const itemOf = (publication: ReadPublication) => keptItems([publication], KEPT, PUBLISHER).get('one')?.item;

it('gives the same object where nothing has changed, without its text', () => {
  expect(itemOf(read({ html: null }))).toBe(KEPT.get('one')?.item);
});

it('gives another one with a new version', () => {
  expect(itemOf(read({ version: 2, html: '<p>Мост закрыт.</p>' }))?.html).toContain('закрыт');
});

it.each([
  ['a sister version', { siblings: [{ documentId: 'one', language: 'kk', kind: 'article', slug: 'kopir' }] }],
  ['what took its place', { redirect: { documentId: 'x', language: 'ru', kind: 'article', slug: 'x', title: 'X' } }],
] as const)('gives another one, with the text that was kept, when only %s has changed', (_, change) => {
  const item = itemOf(read({ html: null, ...structuredClone(change) } as Partial<ReadPublication>));
  expect(item).not.toBe(KEPT.get('one')?.item);
  expect(item?.html).toContain('Мост открыт.');
});

it('keeps what was read last, in that order, and nothing else', () => {
  const next = keptItems([read({ documentId: 'three' }), read({ html: null })], KEPT, PUBLISHER);
  expect(versionsOf(next)).toEqual({ three: 1, one: 1 });
  expect([...next.keys()]).toEqual(['three', 'one']);
});

it('refuses what was neither read nor kept', () => {
  expect(() => keptItems([read({ documentId: 'four', html: null })], KEPT, PUBLISHER)).toThrow('four');
});
