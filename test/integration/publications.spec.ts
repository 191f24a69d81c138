import { DataSource } from 'typeorm';
import { LANGUAGES } from '../../src/languages/languages.js';
import type { ListedPublication } from '../../src/publications/publication.js';
import { PublicationsQuery, type PublicationFilter } from '../../src/publications/publications.query.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { planOf, publish, publishIn, publishThousands, queriesDuring, withdraw } from '../support/publications.js';

let database: TestDatabase;
let db: DataSource;
let publications: PublicationsQuery;

beforeAll(async () => {
  database = await cloneDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  publications = new PublicationsQuery(db);
});
beforeEach(() => db.query('TRUNCATE publications, publication_revisions'));
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const slugs = (rows: ListedPublication[]) => rows.map(({ slug }) => slug);
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));

/** Every leaf of a list, one after the other. */
async function allLeaves(filter: Omit<PublicationFilter, 'cursor'>): Promise<string[][]> {
  const leaves: string[][] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await publications.list({ ...filter, cursor });
    leaves.push(items.map(({ slug, language }) => `${slug}.${language}`));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return leaves;
}

describe('the list', () => {
  it('begins with the newest', async () => {
    for (const minute of [2, 3, 1]) await publish(db, { slug: `at-${minute}`, datedAt: at(minute) });
    expect(slugs((await publications.list({ limit: 10 })).items)).toEqual(['at-3', 'at-2', 'at-1']);
  });

  it('shows each publication once, also when all are of one moment', async () => {
    for (let n = 0; n < 5; n += 1) await publishIn(db, ['kk', 'ru', 'en'], { slug: `a-${n}`, datedAt: at(0) });
    const leaves = await allLeaves({ limit: 4 });
    expect(leaves.map((leaf) => leaf.length)).toEqual([4, 4, 4, 3]);
    expect(new Set(leaves.flat()).size).toBe(15);
  });

  it('shows each publication once that was dated by the clock of the database', async () => {
    for (let n = 0; n < 30; n += 1) await publish(db);
    const leaves = await allLeaves({ language: 'en', limit: 1 });
    expect(new Set(leaves.flat()).size).toBe(30);
  });

  it('does not move what is read when something new comes in between', async () => {
    for (const minute of [1, 2, 3]) await publish(db, { slug: `at-${minute}`, datedAt: at(minute) });
    const first = await publications.list({ limit: 2 });
    await publish(db, { slug: 'at-4', datedAt: at(4) });
    const second = await publications.list({ limit: 2, cursor: first.next ?? undefined });
    expect([...slugs(first.items), ...slugs(second.items)]).toEqual(['at-3', 'at-2', 'at-1']);
  });

  it('leaves out what is withdrawn, as a sibling too, and shows it again when it is back', async () => {
    const [kk, ru] = await publishIn(db, ['kk', 'ru'], { slug: 'a' });
    if (!kk || !ru) throw new Error('Nothing was published');
    await withdraw(db, kk);
    const [left] = (await publications.list({ limit: 10 })).items;
    expect(left).toMatchObject({ language: 'ru', siblings: [] });
    await publish(db, kk);
    expect((await publications.list({ limit: 10 })).items).toHaveLength(2);
  });

  it('names siblings in the order of the languages', async () => {
    await publishIn(db, ['en', 'ru', 'kk'], { slug: 'a' });
    const { items } = await publications.list({ limit: 10, language: 'ru' });
    expect(items[0]?.siblings.map(({ language }) => language)).toEqual(['kk', 'en']);
  });

  it.each([
    ['a language', { language: 'kk' }, ['kk-1']],
    ['a kind', { kind: 'official' }, ['official-3']],
    ['a section', { section: 'news' }, ['en-2', 'official-3']],
    ['a subsection', { section: 'transport' }, ['official-3']],
    ['a time', { since: at(2) }, ['en-2', 'official-3']],
    ['all at once', { language: 'en', kind: 'article', section: 'news', since: at(2) }, ['en-2']],
    ['what is not there', { section: 'nothing' }, []],
  ] as const)('can be narrowed to %s', async (_, filter, expected) => {
    await publish(db, { slug: 'kk-1', language: 'kk', section: ['Жаңалықтар'], datedAt: at(1) });
    await publish(db, { slug: 'en-2', section: ['News'], datedAt: at(2) });
    await publish(db, { slug: 'official-3', kind: 'official', section: ['News', 'Transport'], datedAt: at(3) });
    const { items } = await publications.list({ limit: 10, ...filter });
    expect(slugs(items).sort()).toEqual(expected);
  });

  it('takes one query, however many it shows', async () => {
    for (let n = 0; n < 20; n += 1) await publishIn(db, [...LANGUAGES], { slug: `a-${n}` });
    expect(await queriesDuring(db, () => publications.list({ limit: 1 }))).toHaveLength(1);
    expect(await queriesDuring(db, () => publications.list({ limit: 60 }))).toHaveLength(1);
  });
});

describe('one publication', () => {
  it('is found by its document and language, and by its address', async () => {
    const { documentId, slug } = await publish(db, { html: '<p>Text</p>', content: { lead: 'Text' } });
    const expected = { documentId, slug, html: '<p>Text</p>', content: { lead: 'Text' }, withdrawnAt: null };
    expect(await publications.byId(documentId, 'en')).toMatchObject(expected);
    expect(await publications.byAddress('en', 'article', slug)).toMatchObject(expected);
    expect(await publications.byId(documentId, 'kk')).toBeUndefined();
    expect(await publications.byAddress('en', 'official', slug)).toBeUndefined();
  });

  it.each(['\0', "'", 'ю', ''])('is not found by the slug %j', async (slug) => {
    expect(await publications.byAddress('en', 'article', slug)).toBeUndefined();
  });

  it('keeps the date of its first release when it is corrected', async () => {
    const release = await publish(db);
    const before = await publications.byId(release.documentId, 'en');
    await publish(db, { ...release, title: 'Corrected' });
    const after = await publications.byId(release.documentId, 'en');
    expect(after).toMatchObject({ title: 'Corrected', publishedAt: before?.publishedAt });
    expect(after?.updatedAt.getTime()).toBeGreaterThanOrEqual(before?.updatedAt.getTime() ?? NaN);
  });
});

describe('with thousands of publications', () => {
  const middle = at(-3_000_000);
  const lists: [string, Partial<PublicationFilter>][] = [
    ['all', {}],
    ['a language', { language: 'kk' }],
    ['a language and a kind', { language: 'kk', kind: 'official' }],
    ['a section', { section: 'part-7' }],
    ['a section of a language', { language: 'ru', section: 'part-7' }],
    ['a language since a time', { language: 'ru', since: middle }],
  ];
  beforeEach(() => publishThousands(db, 5_000));

  it.each(lists)('lists %s by an index, on the first and on a later leaf', async (_, filter) => {
    const { next } = await publications.list({ limit: 5, ...filter });
    for (const cursor of [undefined, next ?? undefined]) {
      const [query] = await queriesDuring(db, () => publications.list({ limit: 5, ...filter, cursor }));
      const plan = await planOf(db, query!);
      expect(plan).toMatch(/Index Scan (using publications_newest|on publications_sections)/);
      expect(plan).not.toContain('Seq Scan');
    }
  });

  it('reads no more of a language than it shows', async () => {
    const [query] = await queriesDuring(db, () => publications.list({ limit: 5, language: 'kk' }));
    expect(await planOf(db, query!)).toMatch(/^Limit.*\n +-> {2}Index Scan using publications_newest on/);
  });

  it('finds one by an index', async () => {
    const byAddress = await queriesDuring(db, () => publications.byAddress('kk', 'article', 'many-77'));
    const byId = await queriesDuring(db, () => publications.byId('01970000-0000-7000-8000-000000000001', 'kk'));
    expect(byAddress).toHaveLength(1);
    expect(byId).toHaveLength(1);
    expect(await planOf(db, byAddress[0]!)).toContain('Index Scan using publications_address');
    expect(await planOf(db, byId[0]!)).toContain('Index Scan using publications_pkey');
  });
});
