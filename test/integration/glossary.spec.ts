import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/config/env.js';
import { GlossaryService } from '../../src/translations/glossary/glossary.service.js';
import { TermSources, type DatedTerm } from '../../src/translations/glossary/term-source.js';
import { announceGlossaryChange } from '../../src/translations/glossary/term-store.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { planOf, statementsOf } from '../support/statements.js';

const TERMS = '/api/v1/glossary/terms';
const preferred = (text: string) => [{ text, status: 'preferred' as const }];

describe('the glossary in several processes', () => {
  let test: TestApp;
  let other: INestApplicationContext;
  beforeAll(async () => {
    test = await startTestApp();
    const config = readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://press.example' });
    const module = AppModule.for({ config, databaseUrl: test.databaseUrl, worker: false });
    other = await NestFactory.createApplicationContext(module, { logger: false });
  });
  afterAll(async () => {
    await other.close();
    await test.close();
  });

  const addHere = (text: string) =>
    test.app.get(GlossaryService).create(JARSHY, { section: 'general', forms: { kk: preferred(text) } });
  const findsThere = async (text: string) => (await other.get(GlossaryService).find(text, 'kk')).length === 1;

  it('is the same in all of them soon after a change', async () => {
    expect(await findsThere('көпірдің')).toBe(false);
    await addHere('көпір');
    await eventually(() => findsThere('көпірдің'));
  });

  it('is the same after the connection that listens was lost', async () => {
    expect(await findsThere('жолдың')).toBe(false);
    const listeners = `SELECT pid FROM pg_stat_activity
                        WHERE application_name = 'jarshy listener' AND datname = current_database()`;
    const database = test.app.get(DataSource);
    await database.query(`SELECT pg_terminate_backend(pid) FROM (${listeners}) AS l`);
    await addHere('жол');
    await eventually(() => findsThere('жолдың'));
  });

  it('is not read again for each text', async () => {
    await findsThere('көпір');
    const statements = await statementsOf(other.get(DataSource), () => findsThere('көпір'));
    expect(statements).toEqual([]);
  });
});

describe('terms of a register', () => {
  let test: TestApp;
  let reviewer: TestPerson;
  let glossary: GlossaryService;
  const register: DatedTerm[] = [
    dated(1, 'Ұлттық экономика министрі', '2014-08-06', '2022-01-11'),
    dated(2, 'Экономика министрі', '2022-01-12', null),
  ];
  beforeAll(async () => {
    test = await startTestApp();
    reviewer = await addPerson(test.app, { roles: ['reviewer'] });
    glossary = test.app.get(GlossaryService);
    test.app.get(TermSources).add({ key: 'officials', terms: () => Promise.resolve([...register]) });
    await glossary.create(JARSHY, {
      section: 'general',
      forms: { kk: preferred('министр'), ru: preferred('министр') },
    });
  });
  afterAll(() => test.close());

  const found = async (on: string) => {
    const text = 'Ұлттық экономика министріне және Экономика министріне';
    const matches = await glossary.find(text, 'kk', { on: new Date(on) });
    return matches.map(({ start, end }) => text.slice(start, end));
  };

  it.each([
    // Midnight in Almaty, which was at +06:00 then.
    ['2014-08-05T17:59:59Z', ['министріне', 'министріне']],
    ['2014-08-05T18:00:00Z', ['Ұлттық экономика министріне', 'министріне']],
    ['2022-01-11T17:59:59Z', ['Ұлттық экономика министріне', 'министріне']],
    ['2022-01-11T18:00:00Z', ['экономика министріне', 'Экономика министріне']],
    ['2026-01-01T00:00:00Z', ['экономика министріне', 'Экономика министріне']],
  ])('are found at %s by what held then', async (on, expected) => {
    expect(await found(on)).toEqual(expected);
  });

  it('are agreed on for a pair of languages by what holds then', async () => {
    const termsOn = async (pair: { from: 'kk'; to: 'ru' | 'en' }, on: string) =>
      (await glossary.termsFor(pair, new Date(on))).map(({ forms: { kk }, source }) => [kk?.[0]?.text, source]);
    expect(await termsOn({ from: 'kk', to: 'ru' }, '2020-01-01')).toEqual([
      ['министр', null],
      ['Ұлттық экономика министрі', 'officials'],
    ]);
    expect(await termsOn({ from: 'kk', to: 'ru' }, '2023-01-01')).toEqual([
      ['министр', null],
      ['Экономика министрі', 'officials'],
    ]);
    expect(await termsOn({ from: 'kk', to: 'en' }, '2023-01-01')).toEqual([]);
  });

  it('are new as soon as the register says so', async () => {
    register.push(dated(3, 'Цифрлық даму министрі', null, null));
    await test.app.get(DataSource).transaction(announceGlossaryChange);
    await eventually(async () => {
      const [match] = await glossary.find('Цифрлық даму министрінің', 'kk');
      return match?.end === 'Цифрлық даму министрінің'.length;
    });
  });

  it('are listed beside the others, and changed in the register alone', async () => {
    const { items } = (await reviewer.get(`${TERMS}?text=эконом&limit=1`)).json<{ items: { id: string }[] }>();
    expect(items).toMatchObject([
      { source: 'officials', validFrom: '2014-08-06', validUntil: '2022-01-11', section: 'post', version: 1 },
    ]);
    const url = `${TERMS}/${items[0]?.id}`;
    expect((await reviewer.get(url)).json()).toEqual(items[0]);
    const change = { section: 'post', forms: { kk: preferred('а') } };
    for (const refused of [
      await reviewer.put(url, change, { 'if-match': '*' }),
      await reviewer.delete(url, { 'if-match': '*' }),
    ]) {
      expect(refused.json()).toMatchObject({ status: 409, code: 'glossary.read_only' });
    }
    const headers = { cookie: reviewer.cookie, 'content-type': 'text/csv' };
    const payload = `id,kk\n${items[0]?.id},а`;
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/v1/glossary/imports?format=csv',
      headers,
      payload,
    });
    expect(answer.json()).toMatchObject({ reasons: [{ code: 'glossary.read_only', pointer: '/2/id' }] });
  });

  it('are read page by page in one order with the others', async () => {
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const url: string = `${TERMS}?limit=1${next && `&cursor=${next}`}`;
      const page = (await reviewer.get(url)).json<{ items: { id: string }[]; next: string | null }>();
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(ids).toHaveLength(register.length + 1);
    expect(ids).toEqual([...ids].sort());
  });
});

describe('a glossary of 20,000 terms', () => {
  let test: TestApp;
  let reader: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    reader = await addPerson(test.app);
    await test.app.get(DataSource).query(
      `INSERT INTO glossary_terms (id, section)
         SELECT gen_random_uuid(), CASE WHEN n % 100 = 0 THEN 'place' ELSE 'general' END FROM generate_series(1, 20000) n;
       INSERT INTO glossary_forms (term_id, language, position, text, status)
         SELECT id, language, 0, 'термин ' || md5(id::text || language), 'preferred'
           FROM glossary_terms, unnest('{kk,ru,en}'::text[]) AS language;
       INSERT INTO glossary_forms (term_id, language, position, text, status)
         SELECT id, 'kk', 1, 'зат ' || md5(id::text), 'forbidden' FROM glossary_terms WHERE section = 'place';
       ANALYZE`,
    );
  });
  afterAll(() => test.close());

  it.each([
    ['a page', '', []],
    ['a section', '?section=place', ['glossary_terms_section']],
    ['the start of a form', '?startsWith=зат%20ab', ['glossary_forms_start']],
    ['a part of a form', '?text=abcde', ['glossary_forms_trigrams']],
    ['a status', '?status=forbidden&language=kk', ['glossary_forms_language']],
  ])('is searched by an index for %s', async (_, filter, indexes) => {
    const database = test.app.get(DataSource);
    const statements = await statementsOf(database, () => reader.get(encodeURI(decodeURI(`${TERMS}${filter}`))));
    const list = statements.find(({ sql }) => sql.includes('FROM glossary_terms t'));
    const plan = await planOf(database, list as (typeof statements)[number]);
    expect(plan.scanned).toEqual([]);
    expect(plan.indexes).toEqual(expect.arrayContaining(indexes));
  });
});

function dated(n: number, kk: string, from: string | null, until: string | null): DatedTerm {
  return {
    ...{ id: `01980000-0000-7000-8000-00000000000${n}`, section: 'post', partOfSpeech: null, note: null },
    ...{ caseSensitive: false, doNotTranslate: false, from, until },
    forms: { kk: preferred(kk), ru: preferred(`министр ${n}`) },
  };
}
