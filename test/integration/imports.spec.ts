import { DataSource } from 'typeorm';
import { JARSHY, type Actor } from '../../src/accounts/actor.js';
import { extract } from '../../src/documents/content/segments.js';
import { articleContent, type ArticleContent } from '../../src/articles/article-content.js';
import { STATES, type State } from '../../src/documents/variant.entity.js';
import { ImportService, type Imported } from '../../src/imports/import.service.js';
import { toAlmatyIso } from '../../src/languages/almaty-time.js';
import { LANGUAGES, type Language } from '../../src/languages/languages.js';
import { PreparationService } from '../../src/workflow/preparation.service.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { PAGES, newsPage, profilePage } from '../support/legacy-pages.js';
import { Newsroom, ok } from '../support/newsroom.js';

const SOURCE_STATES = STATES.filter((state) => state !== 'translation');
const ru = PAGES.ru.paragraphs as [string, string, string];
const kk = PAGES.kk.paragraphs as [string, string, string];

let test: TestApp;
let newsroom: Newsroom;
let db: DataSource;
let count = 0;
beforeAll(async () => {
  test = await startTestApp({ RELEASE_POLICY: 'asReady' });
  newsroom = await Newsroom.open(test.app);
  db = test.app.get(DataSource);
});
afterAll(() => test.close());

/** A name that no document has yet. */
function newName(): string {
  count += 1;
  return `news-${count}`;
}

type Page = Parameters<typeof newsPage>[1];

function imported(name: string, language: Language, page: Page = {}, actor: Actor = JARSHY): Promise<Imported> {
  return importBytes(`${name}.${language}.txt`, newsPage(language, page), actor);
}

function importBytes(name: string, bytes: Uint8Array, actor: Actor = JARSHY): Promise<Imported> {
  return test.app.get(ImportService).import({ name, bytes }, actor);
}

function prepare(documentId: string): Promise<void> {
  return test.app.get(PreparationService).prepare(documentId);
}

/** The Russian source in this state, its Kazakh and English siblings imported along. */
async function sourceIn(state: State): Promise<{ name: string; id: string }> {
  const name = newName();
  const { documentId: id } = await imported(name, 'ru', {}, newsroom.author.actor);
  await imported(name, 'kk');
  await imported(name, 'en');
  if (state === 'draft') return { name, id };
  await newsroom.submitSource(id);
  await prepare(id);
  if (state === 'review') return { name, id };
  const source = await newsroom.variant(id, 'ru');
  ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
  if (state !== 'approved') ok(await newsroom.release(id));
  if (state === 'withdrawn') ok(await newsroom.act(newsroom.publisher, source, 'withdrawal', { reason: 'Ошибка' }));
  return { name, id };
}

/** The Kazakh target in this state; every segment is what the import proposed, and a person took it. */
async function targetIn(state: State): Promise<{ name: string; id: string; target: VariantView }> {
  const { name, id } = await sourceIn(state === 'draft' ? 'draft' : 'approved');
  const target = await newsroom.variant(id, 'kk');
  const done = () => newsroom.variant(id, 'kk').then((current) => ({ name, id, target: current }));
  if (state === 'draft' || state === 'translation') return done();
  await put(
    target,
    (await newsroom.segments(target)).map((segment) => ({ id: segment.id, text: segment.targetText })),
  );
  ok(await newsroom.act(newsroom.translator, target, 'submission'));
  if (state === 'review') return done();
  ok(await newsroom.act(newsroom.reviewer, target, 'approval'));
  if (state !== 'approved') ok(await newsroom.release(id));
  if (state === 'withdrawn') ok(await newsroom.act(newsroom.publisher, target, 'withdrawal', { reason: 'Қате' }));
  return done();
}

async function put(target: VariantView, segments: { id: string; text: string }[]): Promise<void> {
  ok(await newsroom.translator.put(`/api/v1/variants/${target.id}/segments`, { segments }, { 'if-match': '*' }));
}

interface Revision {
  id: string;
  number: number;
  origin: string;
  content: ArticleContent;
  authorship: Record<string, string[]>;
}

function revisions(variantId: string): Promise<Revision[]> {
  return db.query(
    `SELECT id, number, origin, content, authorship FROM revisions WHERE variant_id = $1 ORDER BY number`,
    [variantId],
  );
}

async function paragraphsOf(variantId: string): Promise<string[]> {
  const { content } = (await revisions(variantId)).at(-1) as Revision;
  return [content.lead, ...content.body.map((block) => ('text' in block ? block.text : ''))];
}

/** Source text, translation and status of each segment, by the source text. */
async function segmentsBySource(target: VariantView): Promise<Map<string, [string, string]>> {
  const segments = await newsroom.segments(target);
  return new Map(segments.map(({ sourceText, targetText, status }) => [sourceText, [targetText, status]]));
}

/** How many rows the tables have that an import writes to. */
async function rowCounts(): Promise<object> {
  const tables = ['documents', 'variants', 'revisions', 'segments', 'tasks', 'events', 'outbox', 'imports'];
  const [counts] = await db.query<[object]>(
    `SELECT ${tables.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`).join(', ')}`,
  );
  return counts;
}

/** The texts of a page in their order. */
function textsOf(language: Language): string[] {
  const { section, title, paragraphs } = PAGES[language];
  return [...section.split(' / '), title, ...paragraphs];
}

const codes = ({ warnings }: Imported) => warnings.map(({ code }) => code);

describe('a file that comes in', () => {
  it('makes a draft in its language, under its name and its date', async () => {
    const name = newName();
    const outcome = await imported(name, 'ru');
    expect(outcome).toMatchObject({ status: 'created', kind: 'article', language: 'ru', warnings: [] });
    expect(await newsroom.document(outcome.documentId)).toMatchObject({
      ...{ sourceLanguage: 'ru', variants: [{ id: outcome.variantId, language: 'ru', state: 'draft' }] },
    });
    expect(await db.query(`SELECT import_key, dated_at FROM documents WHERE id = $1`, [outcome.documentId])).toEqual([
      { import_key: name, dated_at: new Date('2016-07-07T14:05:00+06:00') },
    ]);
    expect(await revisions(outcome.variantId)).toMatchObject([
      { number: 1, origin: 'imported', content: { title: PAGES.ru.title, section: ['Новости', 'Город'] } },
    ]);
  });

  it('is unchanged when it comes again, and writes nothing', async () => {
    const name = newName();
    const first = await imported(name, 'ru');
    await imported(name, 'kk');
    const before = await rowCounts();
    for (const language of ['ru', 'kk'] as const) {
      expect(await imported(name, language)).toMatchObject({ status: 'unchanged', documentId: first.documentId });
    }
    expect(await rowCounts()).toEqual(before);
  });

  it('is unchanged when only its bytes are others, whatever people wrote since', async () => {
    const name = newName();
    const { documentId, variantId } = await imported(name, 'ru', {}, newsroom.author.actor);
    const { content } = (await revisions(variantId))[0] as Revision;
    ok(
      await newsroom.author.put(
        `/api/v1/variants/${variantId}/content`,
        { ...content, title: 'Мост открыт' },
        { 'if-match': '*' },
      ),
    );
    const before = await rowCounts();
    const windows = Buffer.from(newsPage('ru').toString().replaceAll('\n', '\r\n'));
    expect(await importBytes(`${name}.ru.txt`, windows)).toMatchObject({ status: 'unchanged', documentId });
    expect(await rowCounts()).toEqual(before);
    expect((await revisions(variantId)).map(({ content: { title } }) => title)).toEqual([
      PAGES.ru.title,
      'Мост открыт',
    ]);
  });

  it('makes a new revision when its text changed, in which the same paragraphs keep their names', async () => {
    const name = newName();
    const { variantId } = await imported(name, 'ru');
    const added = { paragraphs: [ru[0], 'Сначала шёл дождь.', ru[1], ru[2]] };
    expect(await imported(name, 'ru', added)).toMatchObject({ status: 'revised', variantId, warnings: [] });
    const [first, second] = (await revisions(variantId)) as [Revision, Revision];
    const ids = ({ content }: Revision) => content.body.map(({ id }) => id);
    expect(ids(second).slice(1)).toEqual(ids(first));
    expect(await imported(name, 'ru', added)).toMatchObject({ status: 'unchanged' });
  });

  it('moves the date of a document that was never public, and leaves a public one its date', async () => {
    const later = { stamp: '08.07.2016, 09:00' };
    const draft = await sourceIn('draft');
    expect(await imported(draft.name, 'ru', later)).toMatchObject({ status: 'revised', warnings: [] });
    const live = await sourceIn('published');
    expect(await imported(live.name, 'ru', later)).toMatchObject({
      ...{ status: 'unchanged' },
      warnings: [{ code: 'import.date_kept', params: { date: '2016-07-08T09:00:00+06:00' } }],
    });
    const dates: { id: string; datedAt: Date }[] = await db.query(
      `SELECT id, dated_at AS "datedAt" FROM documents WHERE id = ANY ($1)`,
      [[draft.id, live.id]],
    );
    expect(Object.fromEntries(dates.map(({ id, datedAt }) => [id, toAlmatyIso(datedAt)]))).toEqual({
      [draft.id]: '2016-07-08T09:00:00+06:00',
      [live.id]: '2016-07-07T14:05:00+06:00',
    });
    expect((await newsroom.variant(live.id, 'ru')).state).toBe('published');
  });

  it('is refused under the name of a document of another kind', async () => {
    const name = newName();
    await imported(name, 'ru');
    const before = await rowCounts();
    await expect(importBytes(`${name}.en.txt`, profilePage())).rejects.toMatchObject({
      ...{ status: 409, code: 'import.other_kind', params: { key: name } },
    });
    expect(await rowCounts()).toEqual(before);
  });

  it('makes one document with its siblings, however many come at once', async () => {
    const name = newName();
    const outcomes = await Promise.all([...LANGUAGES, ...LANGUAGES].map((language) => imported(name, language)));
    expect(new Set(outcomes.map(({ documentId }) => documentId)).size).toBe(1);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'created'),
      ...Array.from({ length: 3 }, () => 'unchanged'),
    ]);
    expect((await newsroom.document(outcomes[0]?.documentId ?? '')).variants).toHaveLength(3);
  });

  it.each(['documents', 'variants', 'revisions', 'tasks', 'events', 'imports'])(
    'leaves nothing when writing to %s fails',
    async (table) => {
      const name = newName();
      const before = await rowCounts();
      await withFailing(table, () => expect(imported(name, 'ru')).rejects.toThrow('the disk is full'));
      expect(await rowCounts()).toEqual(before);
      expect(await imported(name, 'ru')).toMatchObject({ status: 'created' });
    },
  );

  it.each(['revisions', 'tasks', 'events', 'imports'])(
    'leaves a published source as it is when writing to %s fails',
    async (table) => {
      const { name, id } = await sourceIn('published');
      const before = [await rowCounts(), await newsroom.variant(id, 'ru')];
      const change = () => imported(name, 'ru', { title: 'Мост открыт' });
      await withFailing(table, () => expect(change()).rejects.toThrow('the disk is full'));
      expect([await rowCounts(), await newsroom.variant(id, 'ru')]).toEqual(before);
    },
  );
});

describe('three languages of one name', () => {
  it('are one document, whose translators find the siblings as proposals', async () => {
    const { id } = await sourceIn('review');
    for (const language of ['kk', 'en'] as const) {
      const target = await newsroom.variant(id, language);
      expect(target).toMatchObject({ state: 'translation', segments: { prefilled: 6, untranslated: 0 } });
      expect([...(await segmentsBySource(target))]).toEqual(
        textsOf('ru').map((source, index) => [source, [textsOf(language)[index], 'prefilled']]),
      );
    }
  });

  it('leave nobody a share in a proposal, and whoever takes it all of it', async () => {
    const { target } = await targetIn('review');
    const shares: { authorship: string[] }[] = await db.query(`SELECT authorship FROM segments WHERE variant_id = $1`, [
      target.id,
    ]);
    expect(new Set(shares.flatMap(({ authorship }) => authorship))).toEqual(new Set([newsroom.translator.id]));
  });

  it('may differ in their paragraphs: that is said, and every text stays in the revision', async () => {
    const name = newName();
    const { documentId } = await imported(name, 'ru', {}, newsroom.author.actor);
    const longer = await imported(name, 'kk', { paragraphs: [...kk, 'Көпір түнде жарықтандырылады.'] });
    expect(longer.warnings).toEqual([
      { line: null, code: 'import.no_counterpart', params: { text: 'Көпір түнде жарықтандырылады.' } },
      { line: null, code: 'import.facts_differ' },
    ]);
    const shorter = await imported(name, 'en', { paragraphs: PAGES.en.paragraphs.slice(0, 2) });
    expect(codes(shorter)).toEqual(['import.facts_differ']);
    await newsroom.submitSource(documentId);
    await prepare(documentId);
    const kazakh = await newsroom.variant(documentId, 'kk');
    expect(kazakh.segments).toMatchObject({ prefilled: 6, untranslated: 0 });
    expect(await paragraphsOf(kazakh.id)).toEqual([...kk, 'Көпір түнде жарықтандырылады.']);
    const english = await newsroom.variant(documentId, 'en');
    expect(english.segments).toMatchObject({ prefilled: 5, untranslated: 1 });
    expect((await segmentsBySource(english)).get(ru[2])).toEqual(['', 'untranslated']);
  });

  it('may differ in their dates: that is said, and the source holds', async () => {
    const name = newName();
    const { documentId } = await imported(name, 'ru');
    const { warnings } = await imported(name, 'kk', { stamp: '09.07.2016, 10:00' });
    expect(warnings).toEqual([
      { line: null, code: 'import.date_differs', params: { date: '2016-07-09T10:00:00+06:00' } },
    ]);
    const [row] = await db.query<[{ dated_at: Date }]>(`SELECT dated_at FROM documents WHERE id = $1`, [documentId]);
    expect(row.dated_at).toEqual(new Date('2016-07-07T14:05:00+06:00'));
  });
});

describe('a sibling', () => {
  const CHANGED = { paragraphs: [kk[0], kk[1], 'Құрылысқа екі жыл кетті.'] };

  it('replaces the one before as long as the source is a draft', async () => {
    const { name, id } = await sourceIn('draft');
    expect(await imported(name, 'kk', CHANGED)).toMatchObject({ status: 'revised', warnings: [] });
    await newsroom.submitSource(id);
    await prepare(id);
    const segments = await segmentsBySource(await newsroom.variant(id, 'kk'));
    expect(segments.get(ru[2])).toEqual(['Құрылысқа екі жыл кетті.', 'prefilled']);
  });

  it('that comes after the source was submitted, but before anybody prepared its translation, is prepared too', async () => {
    const name = newName();
    const { documentId } = await imported(name, 'ru', {}, newsroom.author.actor);
    await newsroom.submitSource(documentId);
    expect(await imported(name, 'kk')).toMatchObject({ status: 'created' });
    expect(
      await db.query(`SELECT 1 FROM outbox WHERE job = 'translation.prepare' AND payload->>'documentId' = $1`, [
        documentId,
      ]),
    ).toHaveLength(2);
    await prepare(documentId);
    expect((await newsroom.variant(documentId, 'kk')).segments).toMatchObject({ prefilled: 6 });
  });

  it.each(['review', 'approved', 'published'] as const)(
    'that is the first of its language fills what is empty when the source is in %s',
    async (state) => {
      const name = newName();
      const { documentId } = await imported(name, 'ru', {}, newsroom.author.actor);
      await newsroom.submitSource(documentId);
      await prepare(documentId);
      if (state !== 'review') {
        ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
      }
      if (state === 'published') ok(await newsroom.release(documentId));
      const target = await newsroom.variant(documentId, 'kk');
      expect(target).toMatchObject({ state: 'translation', segments: { untranslated: 6 } });
      expect(await imported(name, 'kk')).toMatchObject({ status: 'revised', variantId: target.id, warnings: [] });
      expect((await segmentsBySource(target)).get(ru[1])).toEqual([kk[1], 'prefilled']);
      expect(await newsroom.variant(documentId, 'ru')).toMatchObject({ state });
    },
  );

  it('that changed replaces what only an import wrote, never what people wrote, and names it', async () => {
    const { name, target } = await targetIn('translation');
    const segments = await newsroom.segments(target);
    const idOf = (text: string) => segments.find(({ sourceText }) => sourceText === text)?.id as string;
    await put(target, [{ id: idOf(ru[1]), text: 'Ұзындығы – 320 метр.' }]);
    const outcome = await imported(name, 'kk', { paragraphs: [kk[0], 'Көпір өте ұзын.', 'Құрылысқа екі жыл кетті.'] });
    expect(outcome.warnings).toEqual([{ line: null, code: 'import.segment_kept', params: { segment: idOf(ru[1]) } }]);
    const after = await segmentsBySource(target);
    expect(after.get(ru[1])).toEqual(['Ұзындығы – 320 метр.', 'translated']);
    expect(after.get(ru[2])).toEqual(['Құрылысқа екі жыл кетті.', 'prefilled']);
    expect(await paragraphsOf(target.id)).toContain('Көпір өте ұзын.');
  });

  it('with other sentences than its source leaves all texts in their order', async () => {
    const name = newName();
    const paragraphs = ['Первая. Вторая. Третья.', 'Раз. Два.', 'Мост открыт. Школа нет.'];
    const { documentId } = await imported(name, 'ru', { paragraphs }, newsroom.author.actor);
    await newsroom.submitSource(documentId);
    await prepare(documentId);
    await imported(name, 'kk', { paragraphs: ['Бәрі бірге.', 'Бір, екі.', 'Көпір ашық. Мектеп жоқ.'] });
    const segments = await newsroom.segments(await newsroom.variant(documentId, 'kk'));
    expect(segments.slice(-4).map(({ sourceText, targetText }) => [sourceText, targetText])).toEqual([
      ['Первая. Вторая. Третья.', 'Бәрі бірге.'],
      ['Раз. Два.', 'Бір, екі.'],
      ['Мост открыт.', 'Көпір ашық.'],
      ['Школа нет.', 'Мектеп жоқ.'],
    ]);
    const positions: { position: number }[] = await db.query(
      `SELECT position FROM segments WHERE variant_id = (SELECT id FROM variants WHERE document_id = $1 AND language = 'kk')
        ORDER BY position`,
      [documentId],
    );
    expect(positions.map(({ position }) => position)).toEqual(positions.map((_, index) => index));
  });

  it('that changed replaces a proposal however old it is', async () => {
    const { name, target } = await targetIn('translation');
    await imported(name, 'kk', { paragraphs: [kk[0], kk[1]] });
    const outcome = await imported(name, 'kk', CHANGED);
    expect(codes(outcome)).not.toContain('import.segment_kept');
    expect((await segmentsBySource(target)).get(ru[2])).toEqual(['Құрылысқа екі жыл кетті.', 'prefilled']);
  });

  it.each(['review', 'approved', 'published', 'withdrawn'] as const)(
    'that changed changes nothing in %s but what is kept beside it',
    async (state) => {
      const { name, id, target } = await targetIn(state);
      const before = await newsroom.segments(target);
      const outcome = await imported(name, 'kk', CHANGED);
      expect(outcome).toMatchObject({ status: 'revised', warnings: [{ code: 'import.segment_kept' }] });
      const after = await newsroom.variant(id, 'kk');
      expect(after).toMatchObject({ state, live: target.live, segments: target.segments });
      expect(await newsroom.segments(after)).toEqual(before);
      expect((await revisions(target.id)).at(-1)).toMatchObject({ origin: 'imported' });
      expect(await db.query(`SELECT revision_id FROM variants WHERE id = $1`, [target.id])).not.toEqual([
        { revision_id: (await revisions(target.id)).at(-1)?.id },
      ]);
    },
  );

  it('comes in by the hand of Jarshy while somebody works on it, but not by another person’s', async () => {
    const { name, target } = await targetIn('translation');
    ok(await newsroom.act(newsroom.translator, target, 'claim'));
    await expect(imported(name, 'kk', CHANGED, newsroom.author.actor)).rejects.toMatchObject({
      ...{ status: 409, code: 'import.claimed', reasons: [{ code: 'workflow.claimed_by_other' }] },
    });
    expect(await imported(name, 'kk', CHANGED)).toMatchObject({ status: 'revised' });
  });
});

describe('a source that changed', () => {
  const CHANGED = { paragraphs: [ru[0], ru[1], 'Строительство продолжалось три года.'] };

  it.each(SOURCE_STATES)('becomes a draft from %s, and what is public stays', async (state) => {
    const { name, id } = await sourceIn(state);
    const before = await newsroom.variant(id, 'ru');
    const outcome = await imported(name, 'ru', CHANGED);
    expect(outcome).toMatchObject({ status: 'revised', variantId: before.id });
    expect(outcome.warnings).toEqual(
      state === 'draft' ? [] : [{ line: null, code: 'import.reopened', params: { state } }],
    );
    expect(await newsroom.variant(id, 'ru')).toMatchObject({ state: 'draft', live: before.live });
    expect(await paragraphsOf(before.id)).toEqual(CHANGED.paragraphs);
    const texts: { html: string }[] = await db.query(
      `SELECT html FROM publications WHERE document_id = $1 AND withdrawn_at IS NULL`,
      [id],
    );
    expect(texts.map(({ html }) => html.includes('два года'))).toEqual(state === 'published' ? [true] : []);
  });

  it.each(SOURCE_STATES)('only in its bytes stays as it is in %s', async (state) => {
    const { name, id } = await sourceIn(state);
    const before = [await rowCounts(), await newsroom.variant(id, 'ru')];
    const windows = Buffer.from(newsPage('ru').toString().replaceAll('\n', '\r\n'));
    expect(await importBytes(`${name}.ru.txt`, windows)).toMatchObject({ status: 'unchanged', warnings: [] });
    expect([await rowCounts(), await newsroom.variant(id, 'ru')]).toEqual(before);
  });

  it('lets only the changed segment of a finished translation fall back, once it is submitted', async () => {
    const { name, id, target } = await targetIn('published');
    await imported(name, 'ru', CHANGED, newsroom.author.actor);
    await newsroom.submitSource(id);
    await prepare(id);
    expect(await newsroom.variant(id, 'kk')).toMatchObject({
      ...{ state: 'translation', live: true, segments: { needsRevision: 1, reviewed: 5 } },
    });
    expect((await segmentsBySource(target)).get('Строительство продолжалось три года.')).toEqual([
      ...[kk[2], 'needsRevision'],
    ]);
  });

  it('gives a new paragraph to the translator with what its sibling brought', async () => {
    const { name, id, target } = await targetIn('published');
    await imported(name, 'ru', { paragraphs: [ru[0], 'Сначала шёл дождь.', ru[1], ru[2]] }, newsroom.author.actor);
    await imported(name, 'kk', { paragraphs: [kk[0], 'Әуелі жаңбыр жауды.', kk[1], kk[2]] });
    await newsroom.submitSource(id);
    await prepare(id);
    const segments = await segmentsBySource(target);
    expect(segments.get('Сначала шёл дождь.')).toEqual(['Әуелі жаңбыр жауды.', 'prefilled']);
    expect(segments.get(ru[2])).toEqual([kk[2], 'reviewed']);
  });

  it('says that people had edited it, and where their text is', async () => {
    const name = newName();
    const { variantId } = await imported(name, 'ru', {}, newsroom.author.actor);
    const { content } = (await revisions(variantId))[0] as Revision;
    const edited = { ...content, title: 'Мост открыт' };
    ok(await newsroom.author.put(`/api/v1/variants/${variantId}/content`, edited, { 'if-match': '*' }));
    expect((await imported(name, 'ru', CHANGED)).warnings).toEqual([
      { line: null, code: 'import.replaces_edited', params: { revision: 2 } },
    ]);
    expect((await revisions(variantId)).map(({ content: { title } }) => title)).toEqual([
      ...[PAGES.ru.title, 'Мост открыт', PAGES.ru.title],
    ]);
  });

  it('is no news when people made the same change already', async () => {
    const { name, id } = await sourceIn('published');
    const source = await newsroom.variant(id, 'ru');
    ok(await newsroom.act(newsroom.author, source, 'revision'));
    const { content } = (await revisions(source.id))[0] as Revision;
    const same = { ...content, title: 'Мост открыт' };
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, same, { 'if-match': '*' }));
    expect(await imported(name, 'ru', { title: 'Мост открыт' })).toMatchObject({ status: 'unchanged', warnings: [] });
  });

  it('is refused to a person while another one works on it', async () => {
    const { name, id } = await sourceIn('review');
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(id, 'ru'), 'claim'));
    const before = await rowCounts();
    await expect(imported(name, 'ru', CHANGED, newsroom.author.actor)).rejects.toMatchObject({
      code: 'import.claimed',
    });
    expect(await rowCounts()).toEqual(before);
  });

  it('counts whoever imported it among its authors, by the segments that changed', async () => {
    const { name, id } = await sourceIn('draft');
    const { id: variantId } = await newsroom.variant(id, 'ru');
    await imported(name, 'ru', CHANGED, newsroom.publisher.actor);
    const { content, authorship } = (await revisions(variantId)).at(-1) as Revision;
    const changed = extract(articleContent, content).filter(({ text }) => text === CHANGED.paragraphs[2]);
    const byPublisher = Object.entries(authorship).filter(([, people]) => people.includes(newsroom.publisher.id));
    expect(byPublisher.map(([segment]) => segment)).toEqual(changed.map(({ id: segment }) => segment));
  });
});

/** Lets every row that is written to a table fail meanwhile, as a full disk would. */
async function withFailing(table: string, work: () => Promise<void>): Promise<void> {
  await db.query(`
    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
    CREATE TRIGGER failing AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION fail()`);
  try {
    await work();
  } finally {
    await db.query('DROP FUNCTION fail CASCADE');
  }
}
