import { DataSource } from 'typeorm';
import type { DocumentParity, OfficeParity } from '../../src/workflow/statistics/parity.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { planOf, queriesDuring } from '../support/publications.js';
import { Stages } from '../support/stages.js';

const HOUR = 3_600;

describe('the parity clock', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let database: DataSource;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  afterAll(() => test.close());

  const ofDocument = async (documentId: string) =>
    ok<DocumentParity>(await newsroom.author.get(`/api/v1/documents/${documentId}/parity`));
  const ofOffice = async (query = '') =>
    ok<OfficeParity>(await newsroom.publisher.get(`/api/v1/statistics/parity?${query}`));
  const publishedAt = (documentId: string, language: string, at: string | null) =>
    database.query(`UPDATE variants SET first_published_at = $3 WHERE document_id = $1 AND language = $2`, [
      ...[documentId, language, at],
    ]);

  it('does not run before a language is out', async () => {
    const { documentId } = await stages.source('draft');
    const parity = await ofDocument(documentId);
    expect(parity).toMatchObject({ firstLanguage: null, firstPublishedAt: null });
    expect(parity.languages.map(({ lagSeconds, running }) => [lagSeconds, running])).toEqual(
      Array(3).fill([null, false]),
    );
  });

  it('runs for what is not out, and stops with its publication', async () => {
    const { documentId } = await stages.source('published');
    await stages.prepare(documentId);
    await publishedAt(documentId, 'ru', '2016-07-07T08:00:00Z');
    await publishedAt(documentId, 'kk', '2016-07-07T10:30:00Z');
    const { languages, ...first } = await ofDocument(documentId);
    expect(first).toEqual({ firstLanguage: 'ru', firstPublishedAt: '2016-07-07T08:00:00.000Z' });
    expect(languages).toMatchObject([
      { language: 'ru', lagSeconds: 0, running: false, required: true },
      { language: 'kk', lagSeconds: 2.5 * HOUR, running: false, required: true },
      { language: 'en', running: true, required: false, firstPublishedAt: null },
    ]);
    expect(languages[2]?.lagSeconds).toBeGreaterThan(9 * 365 * 24 * HOUR);
    expect((await newsroom.document(documentId)).variants).toMatchObject([
      { language: 'en', lagSeconds: null, behindSince: '2016-07-07T08:00:00.000Z' },
      { language: 'kk', lagSeconds: 2.5 * HOUR, behindSince: null, firstPublishedAt: '2016-07-07T10:30:00.000Z' },
      { language: 'ru', lagSeconds: 0, behindSince: null },
    ]);
  });

  it('tells since when a correction is awaited', async () => {
    const { documentId } = await stages.source('published');
    await database.query(
      `UPDATE publications SET correction_awaited_since = '2026-01-01T00:00:00Z' WHERE document_id = $1`,
      [documentId],
    );
    expect((await ofDocument(documentId)).languages[0]).toMatchObject({
      correctionAwaitedSince: '2026-01-01T00:00:00.000Z',
    });
  });

  it('tells medians and ninth tenths by language and week of Almaty, and what is open now', async () => {
    await database.query(`DELETE FROM documents`);
    for (const [minutes, at] of [
      [10, '2020-01-06T00:00:00+06:00'],
      [20, '2020-01-07T00:00:00+06:00'],
      [90, '2020-01-12T23:59:00+06:00'],
      [60, '2020-01-13T00:00:00+06:00'],
    ] as const) {
      const { documentId } = await stages.source('published', {
        optionalLanguages: ['en', 'kk'],
        requiredLanguages: ['ru'],
      });
      await stages.prepare(documentId);
      await publishedAt(documentId, 'ru', at);
      await publishedAt(documentId, 'kk', new Date(Date.parse(at) + minutes * 60_000).toISOString());
    }
    const { languages } = await ofOffice('from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z&by=week');
    expect(languages.map(({ language }) => language)).toEqual(['kk', 'ru', 'en']);
    expect(languages[0]).toEqual({
      ...{ language: 'kk', open: 0, longestOpenSeconds: null, texts: 4, medianSeconds: 40 * 60 },
      p90Seconds: 81 * 60,
      periods: [
        { since: '2020-01-06T00:00:00+06:00', texts: 3, medianSeconds: 20 * 60, p90Seconds: 76 * 60 },
        { since: '2020-01-13T00:00:00+06:00', texts: 1, medianSeconds: 60 * 60, p90Seconds: 60 * 60 },
      ],
    });
    expect(languages[1]).toMatchObject({ language: 'ru', texts: 4, medianSeconds: 0, p90Seconds: 0 });
    expect(languages[2]).toMatchObject({ language: 'en', open: 4, texts: 0, medianSeconds: null, periods: [] });
    expect(languages[2]?.longestOpenSeconds).toBeGreaterThan(5 * 365 * 24 * HOUR);
    const byMonth = await ofOffice('from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z&by=month');
    expect(byMonth.languages[0]?.periods).toHaveLength(1);
    const none = await ofOffice('from=2020-01-14T00:00:00Z&to=2020-02-01T00:00:00Z');
    expect(none.languages[0]).toMatchObject({ texts: 0, medianSeconds: null });
  });

  it('asks one statement each, of indices, among many thousand documents', async () => {
    await database.query(MANY);
    await database.query('ANALYZE documents, variants');
    const queries = await queriesDuring(database, () => ofOffice('from=2020-06-01T00:00:00Z&to=2020-06-08T00:00:00Z'));
    const [query] = queries.filter(({ sql }) => sql.includes('percentile_cont'));
    expect(queries.filter(({ sql }) => sql.includes('variants'))).toHaveLength(1);
    const plan = await planOf(database, query as NonNullable<typeof query>);
    expect(plan).not.toMatch(/Seq Scan on (variants|documents)/);
    expect(plan).toMatch(/variants_first_published/);
  }, 120_000);

  it.each([
    ['from=yesterday', 422],
    ['by=day', 422],
    ['from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00Z', 422],
  ])('asked for %s answers with %i', async (query, status) => {
    expect((await newsroom.publisher.get(`/api/v1/statistics/parity?${query}`)).statusCode).toBe(status);
  });

  it('of the office is not for everybody, of a document is', async () => {
    expect((await newsroom.translator.get('/api/v1/statistics/parity')).statusCode).toBe(403);
    const { documentId } = await stages.source('draft');
    expect((await newsroom.translator.get(`/api/v1/documents/${documentId}/parity`)).statusCode).toBe(200);
  });
});

const MANY = `
  WITH many AS MATERIALIZED (
    SELECT gen_random_uuid() AS id, n, timestamptz '2020-01-01Z' + n * interval '30 minutes' AS at
      FROM generate_series(1, 20000) AS n),
  d AS (INSERT INTO documents (id, kind, source_language, release_policy, required_languages, optional_languages)
          SELECT id, 'article', 'ru', 'asReady', '{kk,ru}', '{en}' FROM many)
  INSERT INTO variants (id, document_id, kind, language, state, first_published_at)
    SELECT gen_random_uuid(), id, 'article', language, 'published',
           CASE WHEN language = 'en' AND n % 100 = 0 THEN NULL ELSE at + (place - 1) * interval '1 hour' END
      FROM many, unnest(ARRAY['ru', 'kk', 'en']) WITH ORDINALITY AS l (language, place)`;
