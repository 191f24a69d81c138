import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { TranslationStatistics } from '../../src/workflow/statistics/statistics.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { planOf, statementsOf } from '../support/statements.js';

const URL = '/api/v1/statistics/translation';
const NOVEMBER = 'since=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z';

describe('the statistics of translation', () => {
  let test: TestApp;
  let database: DataSource;
  let publisher: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    publisher = await addPerson(test.app, { roles: ['publisher'] });
    await seed();
  });
  afterAll(() => test.close());

  const ask = async (query: string) => ok<TranslationStatistics>(await publisher.get(`${URL}?${query}`));

  it('are figures by language pair, of a period', async () => {
    const { pairs, ...period } = await ask(NOVEMBER);
    expect(period).toEqual({ since: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' });
    expect(pairs.map(({ from, to }) => `${from}>${to}`)).toEqual(['ru>en', 'ru>kk']);
    expect(pairs[1]).toEqual({
      ...{ from: 'ru', to: 'kk' },
      // Two and four words by hand, one from the memory, three from a machine.
      translated: { segments: 4, words: 10 },
      weeks: [
        { since: '2026-11-02T00:00:00+05:00', segments: 3, words: 7 },
        { since: '2026-11-30T00:00:00+05:00', segments: 1, words: 3 },
      ],
      origins: [
        { origin: 'human', segments: 2, words: 6, share: 0.6 },
        { origin: 'machine', segments: 1, words: 3, share: 0.3 },
        { origin: 'memory', segments: 1, words: 1, share: 0.1 },
      ],
      states: [
        { state: 'translation', times: 2, meanHours: 4, medianHours: 4 },
        { state: 'review', times: 1, meanHours: 12, medianHours: 12 },
      ],
      ...{ submitted: 2, returned: 1, returnedShare: 0.5 },
      outcomes: { updated: 1, stillAccurate: 1, notApplicable: 0 },
      findings: [
        { check: 'numbers', severity: 'error', state: 'open', count: 2 },
        { check: 'quotes', severity: 'warning', state: 'dismissed', count: 1 },
      ],
    });
    expect(pairs[0]).toMatchObject({
      ...{ translated: { segments: 0, words: 0 }, origins: [], findings: [] },
      ...{ submitted: 1, returned: 0, returnedShare: 0 },
      outcomes: { updated: 0, stillAccurate: 0, notApplicable: 0 },
      states: [{ state: 'translation', times: 1, meanHours: 1 }],
    });
  });

  it('know the end of a period from its beginning', async () => {
    const { pairs } = await ask('since=2026-11-02T04:00:00Z&until=2026-11-02T16:00:00Z');
    expect(pairs.find(({ to }) => to === 'kk')).toMatchObject({ submitted: 1, returned: 0, returnedShare: 0 });
    expect((await ask('until=2026-01-01T00:00:00Z')).pairs).toEqual([]);
  });

  it.each([
    ['from=ru&to=en', ['en']],
    ['to=kk', ['kk']],
    ['from=kk', []],
  ])('are narrowed by %s', async (filter, languages) => {
    expect((await ask(`${NOVEMBER}&${filter}`)).pairs.map(({ to }) => to)).toEqual(languages);
  });

  it('are of no period that ends before it begins', async () => {
    const response = await publisher.get(`${URL}?since=2026-11-02T00:00:00Z&until=2026-11-01T00:00:00Z`);
    expect(response.json()).toMatchObject({ status: 422, code: 'statistics.empty_period' });
  });

  it('name no person, and are for those who answer for the whole', async () => {
    const people: { id: string; name: string }[] = await database.query(`SELECT id, name FROM people`);
    const { body } = await publisher.get(`${URL}?${NOVEMBER}`);
    for (const { id, name } of people) {
      expect(body).not.toContain(id);
      expect(body).not.toContain(name);
    }
    for (const roles of [['reviewer'], ['administrator']] as const) {
      ok(await (await addPerson(test.app, { roles: [...roles] })).get(URL));
    }
    const translator = await addPerson(test.app, { roles: ['translator', 'author'] });
    expect((await translator.get(URL)).json()).toMatchObject({ status: 403, code: 'accounts.role_required' });
  });

  it('take five statements, and find the steps of the period by an index', async () => {
    const statements = await statementsOf(database, () => ask(NOVEMBER));
    const own = statements.filter(({ sql }) => sql.includes('source_language AS "from"'));
    expect(own).toHaveLength(5);
    await database.query(
      `INSERT INTO events (at, action, variant_id, from_state, to_state)
         SELECT now() - interval '1 year' - n * interval '1 minute', 'variant.submitted', v.id, 'translation', 'review'
           FROM generate_series(1, 5000) AS n, (SELECT id FROM variants LIMIT 1) AS v;
       ANALYZE`,
    );
    for (const statement of own.filter(({ sql }) => sql.includes('FROM events'))) {
      const { indexes, scanned } = await planOf(database, statement);
      expect(indexes).toContain('events_steps');
      expect(scanned).not.toContain('events');
    }
  });

  /** One document that was translated into Kazakh, sent back once, and again; and into English, without words yet. */
  async function seed(): Promise<void> {
    const [document, kk, en] = [randomUUID(), randomUUID(), randomUUID()];
    await database.query(
      `INSERT INTO documents (id, kind, source_language, release_policy, required_languages, optional_languages)
       VALUES ($1, 'article', 'ru', 'asReady', '{ru,kk}', '{en}')`,
      [document],
    );
    for (const [id, language] of [
      [kk, 'kk'],
      [en, 'en'],
      [null, 'ru'],
    ]) {
      await database.query(
        `INSERT INTO variants (id, document_id, kind, language, state, updated_at)
         VALUES (coalesce($1, gen_random_uuid()), $2, 'article', $3, 'review', '2026-11-03T00:00:00Z')`,
        [id, document, language],
      );
    }
    const segments: [string, string, string | null, string][] = [
      ['Два слова', 'translated', 'human', '2026-11-02T01:00:00Z'],
      ['Это – <1>четыре</1> слова: «четыре».', 'reviewed', 'human', '2026-11-02T01:00:00Z'],
      ['Память', 'translated', 'memory', '2026-11-02T01:00:00Z'],
      ['Три слова машины', 'translated', 'machine', '2026-11-30T23:59:59Z'],
      ['Не закончено ещё', 'draft', 'human', '2026-11-02T01:00:00Z'],
      ['Раньше', 'translated', 'human', '2026-10-31T23:59:59Z'],
      ['Позже', 'translated', 'human', '2026-12-01T00:00:00Z'],
    ];
    for (const [position, [source, status, origin, at]] of segments.entries()) {
      await database.query(
        `INSERT INTO segments (variant_id, segment_id, field, position, source_text, target_text, status, origin, updated_at)
         VALUES ($1, 's' || $2, 's' || $2, $2::integer, $3, 'мәтін', $4, $5, $6)`,
        [kk, position, source, status, origin, at],
      );
    }
    for (const [segment, check, severity, state] of [
      ['s0', 'numbers', 'error', 'open'],
      ['s1', 'numbers', 'error', 'open'],
      ['s1', 'quotes', 'warning', 'dismissed'],
    ]) {
      await database.query(
        `INSERT INTO findings (id, variant_id, segment_id, check_id, severity, start_offset, end_offset, state, texts_hash)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, 0, 1, $5, '\\x00')`,
        [kk, segment, check, severity, state],
      );
    }
    const steps: [string, string, string, string, string][] = [
      [kk, '2026-11-02T00:00:00Z', 'variant.opened', 'draft', 'translation'],
      [kk, '2026-11-02T06:00:00Z', 'variant.submitted', 'translation', 'review'],
      [kk, '2026-11-02T18:00:00Z', 'variant.changesRequested', 'review', 'translation'],
      [kk, '2026-11-02T20:00:00Z', 'variant.submitted', 'translation', 'review'],
      [kk, '2026-12-02T20:00:00Z', 'variant.approved', 'review', 'approved'],
      [en, '2026-11-02T00:00:00Z', 'variant.opened', 'draft', 'translation'],
      [en, '2026-11-02T01:00:00Z', 'variant.submitted', 'translation', 'review'],
    ];
    for (const [variant, at, action, from, to] of steps) {
      await database.query(
        `INSERT INTO events (at, action, document_id, variant_id, from_state, to_state) VALUES ($2, $3, $6, $1, $4, $5)`,
        [variant, at, action, from, to, document],
      );
    }
    for (const [at, outcome] of [
      ['2026-10-31T00:00:00Z', 'notApplicable'],
      ['2026-11-20T00:00:00Z', 'updated'],
      ['2026-11-21T00:00:00Z', 'stillAccurate'],
    ]) {
      await database.query(
        `INSERT INTO events (at, action, document_id, variant_id, from_state, to_state, details)
         VALUES ($2, 'variant.released', $3, $1, 'published', 'published', jsonb_build_object('outcome', $4::text))`,
        [kk, at, document, outcome],
      );
    }
  }
});
