import { DataSource } from 'typeorm';
import { newId } from '../../src/common/id.js';
import { MemoryService } from '../../src/translations/memory/memory.service.js';
import type { NewUnit } from '../../src/translations/memory/unit.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ok } from '../support/newsroom.js';
import { addPerson, send, type TestPerson } from '../support/people.js';

const MEMORY = '/api/v1/memory';
const UNITS = `${MEMORY}/units`;
const KK_RU = { from: 'kk', to: 'ru' } as const;

interface Unit {
  id: string;
  sourceText: string;
  targetText: string;
  version: number;
}
interface Found {
  items: Unit[];
  next: string | null;
}

describe('the translation memory over HTTP', () => {
  let test: TestApp;
  let translator: TestPerson;
  let other: TestPerson;
  let reviewer: TestPerson;
  let author: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    translator = await addPerson(test.app, { roles: ['translator'], skills: [{ from: 'ru', to: 'kk' }] });
    other = await addPerson(test.app, { roles: ['translator'], skills: [{ from: 'ru', to: 'en' }] });
    reviewer = await addPerson(test.app, { roles: ['reviewer'] });
    author = await addPerson(test.app, { roles: ['author'] });
  });
  beforeEach(async () => {
    const database = test.app.get(DataSource);
    await database.query('TRUNCATE memory_units CASCADE');
    const unit = (sourceText: string, targetText: string): NewUnit => ({
      ...{ ...KK_RU, sourceText, targetText, previousText: null, nextText: null, origin: 'human', reviewed: true },
      ...{ documentId: null, field: 'title', approvedAt: new Date('2026-01-01T00:00:00Z') },
    });
    await test.app
      .get(MemoryService)
      .add(database.manager, [
        unit('Бүгін жаңа көпір ашылды.', 'Сегодня открыли новый мост.'),
        unit('Көпірдің ұзындығы – 75 метр.', 'Длина моста – 75 метров.'),
        { ...unit('Бүгін жаңа көпір ашылды.', 'A new bridge was opened today.'), to: 'en' },
      ]);
  });
  afterAll(() => test.close());

  const url = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query).toString()}`;
  const first = async () => {
    const { items } = ok<Found>(await reviewer.get(url(UNITS, { ...KK_RU, text: 'жаңа көпір' })));
    return items[0] as Unit;
  };
  const change = { sourceText: 'Бүгін жаңа жол ашылды.', targetText: 'Сегодня открыли дорогу.', reviewed: true };

  it('answers with matches, best first', async () => {
    const response = await translator.get(
      url(`${MEMORY}/matches`, { ...KK_RU, text: 'Көпірдің ұзындығы – 320 метр.' }),
    );
    expect(ok<Found>(response).items).toEqual([
      {
        unitId: expect.any(String),
        ...{ sourceText: 'Көпірдің ұзындығы – 75 метр.', targetText: 'Длина моста – 320 метров.' },
        ...{ score: 99, kind: 'skeleton', origin: 'human', reviewed: true, reversed: false },
        ...{ documentId: null, approvedAt: '2026-01-01T00:00:00.000Z' },
      },
    ]);
  });

  it('answers with the places where a phrase occurs', async () => {
    const { items } = ok<Found>(
      await translator.get(url(`${MEMORY}/concordance`, { from: 'ru', to: 'kk', text: 'МОСТ' })),
    );
    expect(items).toMatchObject([
      { sourceText: 'Длина моста – 75 метров.', sourceHighlights: [{ start: 6, end: 10 }], reversed: true },
      { sourceText: 'Сегодня открыли новый мост.', sourceHighlights: [{ start: 22, end: 26 }], targetHighlights: [] },
    ]);
  });

  const readings = [
    url(`${MEMORY}/matches`, { ...KK_RU, text: 'Бүгін жаңа көпір ашылды.' }),
    url(`${MEMORY}/concordance`, { ...KK_RU, text: 'көпір' }),
    url(UNITS, KK_RU),
  ];
  it.each(readings)('opens GET %s to those who translate between the two, and to reviewers', async (path) => {
    expect((await translator.get(path)).statusCode).toBe(200);
    expect((await reviewer.get(path)).statusCode).toBe(200);
    for (const stranger of [other, author]) {
      expect((await stranger.get(path)).json()).toMatchObject({ status: 403, code: 'memory.pair_not_yours' });
    }
    expect((await send(test.app, 'GET', path)).statusCode).toBe(401);
  });

  it('lists for a translator what their pairs serve, for a reviewer everything', async () => {
    const count = async (person: TestPerson) => ok<Found>(await person.get(UNITS)).items.length;
    expect([await count(translator), await count(other), await count(reviewer)]).toEqual([2, 0, 3]);
    expect((await author.get(UNITS)).statusCode).toBe(403);
  });

  it('shows one unit, with its ETag, and where it was taken over', async () => {
    const { id } = await first();
    const response = await translator.get(`${UNITS}/${id}`);
    expect([response.statusCode, response.headers['etag']]).toEqual([200, '"1"']);
    expect(ok<Found>(await translator.get(`${UNITS}/${id}/uses`)).items).toEqual([]);
    expect((await other.get(`${UNITS}/${id}`)).statusCode).toBe(403);
    expect((await other.get(`${UNITS}/${id}/uses`)).statusCode).toBe(403);
    expect((await translator.get(`${UNITS}/${newId()}`)).json().code).toBe('not_found.memory_unit');
  });

  it('lets reviewers correct a unit that nobody has changed meanwhile', async () => {
    const { id } = await first();
    expect((await reviewer.put(`${UNITS}/${id}`, change)).statusCode).toBe(428);
    const changed = await reviewer.put(`${UNITS}/${id}`, change, { 'if-match': '"1"' });
    expect(ok<Unit>(changed)).toMatchObject({ ...change, version: 2 });
    expect(changed.headers['etag']).toBe('"2"');
    const late = await reviewer.put(`${UNITS}/${id}`, change, { 'if-match': '"1"' });
    expect([late.statusCode, late.json().current.version]).toEqual([412, 2]);
  });

  it('lets reviewers delete a unit', async () => {
    const { id } = await first();
    expect((await reviewer.delete(`${UNITS}/${id}`, { 'if-match': '"1"' })).statusCode).toBe(204);
    expect((await reviewer.get(`${UNITS}/${id}`)).statusCode).toBe(404);
  });

  it('lets translators change nothing', async () => {
    const { id } = await first();
    const answers = [
      await translator.put(`${UNITS}/${id}`, change, { 'if-match': '*' }),
      await translator.delete(`${UNITS}/${id}`, { 'if-match': '*' }),
    ];
    expect(answers.map((answer) => answer.json().code)).toEqual(['accounts.role_required', 'accounts.role_required']);
  });

  it.each([
    ['too short a phrase', `${MEMORY}/concordance`, { ...KK_RU, text: 'ab' }],
    ['one language twice', `${MEMORY}/matches`, { from: 'kk', to: 'kk', text: 'abc' }],
    ['no text', `${MEMORY}/matches`, KK_RU],
    ['an unknown language', `${MEMORY}/matches`, { from: 'kk', to: 'de', text: 'abc' }],
    ['what no text of the database can hold', `${MEMORY}/matches`, { ...KK_RU, text: 'a\0b' }],
    ['an unknown origin', UNITS, { origin: 'moon' }],
  ])('refuses %s', async (_, path, query) => {
    expect((await reviewer.get(url(path, query))).json()).toMatchObject({ status: 422, code: 'validation.failed' });
  });

  it('refuses a cursor that it did not give out', async () => {
    const answer = await reviewer.get(url(UNITS, { cursor: 'nonsense' }));
    expect(answer.json()).toMatchObject({ status: 400, code: 'pagination.bad_cursor' });
  });
});
