import { createReadStream } from 'node:fs';
import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import { MemoryExchange } from '../../src/translations/exchange/memory-exchange.service.js';
import { MemoryService } from '../../src/translations/memory/memory.service.js';
import type { NewUnit } from '../../src/translations/memory/unit.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const open = (name: string) =>
  createReadStream(new URL(`../fixtures/exchange/${name}`, import.meta.url)) as AsyncIterable<Uint8Array>;

async function* bytes(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

const tmx = (body: string) => `<tmx version="1.4"><header srclang="ru"/><body>\n${body}</body></tmx>`;
const tu = (ru: string, kk: string) =>
  `<tu><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="kk"><seg>${kk}</seg></tuv></tu>\n`;

const unit = (fields: Partial<NewUnit> = {}): NewUnit => ({
  ...{ from: 'ru', to: 'kk', sourceText: 'Мост <1>открыт</1>.', targetText: 'Көпір <1>ашылды</1>.' },
  ...{ previousText: 'До.', nextText: 'После.', origin: 'human', reviewed: true, documentId: null, field: 'lead' },
  approvedAt: new Date('2026-01-17T11:24:58Z'),
  ...fields,
});

describe('the exchange of the memory', () => {
  let test: TestApp;
  let database: DataSource;
  let exchange: MemoryExchange;
  let memory: MemoryService;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    exchange = test.app.get(MemoryExchange, { strict: false });
    memory = test.app.get(MemoryService, { strict: false });
  });
  afterAll(() => test.close());
  beforeEach(() => database.query('DELETE FROM memory_units'));

  const stored = (): Promise<Record<string, unknown>[]> =>
    database.query(
      `SELECT source_text AS source, target_text AS target, origin, reviewed, approved_at AS at FROM memory_units ORDER BY id`,
    );

  async function written(pairs: Parameters<MemoryExchange['export']>[0] = null): Promise<string> {
    let file = '';
    for await (const piece of exchange.export(pairs)) file += piece;
    return file;
  }

  it('takes in what other tools write, and says what it passed over and where', async () => {
    const done = await exchange.import(open('okapi.tmx'), false, JARSHY);
    expect(done).toEqual({
      ...{ units: 2, added: 2, known: 0, droppedCodes: 1 },
      skipped: [{ code: 'exchange.foreign_language', params: { language: 'de' }, count: 1, lines: [7] }],
    });
    expect(await stored()).toMatchObject([
      { source: expect.any(String), origin: 'import', reviewed: false },
      { origin: 'import', reviewed: false },
    ]);
    expect(await exchange.import(open('okapi.tmx'), false, JARSHY)).toMatchObject({ added: 0, known: 2 });
  });

  it('takes in the UTF-16 of Trados', async () => {
    expect(await exchange.import(open('trados.tmx'), false, JARSHY)).toMatchObject({ units: 3, added: 2 });
  });

  it('says what would happen, and does nothing', async () => {
    expect(await exchange.import(open('omegat.tmx'), true, JARSHY)).toMatchObject({ units: 2, added: 2 });
    expect(await stored()).toEqual([]);
  });

  it('takes all of a file or nothing: an error in the last line undoes the first thousand units', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => tu(`Дом номер ${index}.`, `${index}-үй.`));
    const file = tmx(many.join('')).replace('</body>', '&bomb;</body>');
    await expect(exchange.import(bytes(file), false, JARSHY)).rejects.toMatchObject({
      ...{ status: 422, code: 'exchange.refused', extra: { line: 1_002 } },
      reasons: [{ code: 'exchange.entity' }],
    });
    expect(await stored()).toEqual([]);
  });

  it('gives out what it holds, and knows it all again', async () => {
    await memory.add(database.manager, [
      unit(),
      unit({ to: 'en', targetText: 'The bridge is open.', origin: 'machine' }),
    ]);
    const before = await stored();
    const file = await written();
    expect(await exchange.import(bytes(file), false, JARSHY)).toMatchObject({ units: 2, added: 0, known: 2 });
    expect(await stored()).toEqual(before);
    await database.query('DELETE FROM memory_units');
    expect(await exchange.import(bytes(file), false, JARSHY)).toMatchObject({ units: 2, added: 2, known: 0 });
    expect(await stored()).toEqual(before);
  });

  it('gives out a pair of languages alone', async () => {
    await memory.add(database.manager, [unit(), unit({ to: 'en', targetText: 'The bridge is open.' })]);
    const file = await written([{ from: 'ru', to: 'en' }]);
    expect(file).toContain('The bridge is open.');
    expect(file).not.toContain('Көпір');
  });

  it('remembers who took a file in', async () => {
    await exchange.import(open('omegat.tmx'), false, JARSHY);
    expect(
      await database.query(`SELECT details FROM events WHERE action = 'memory.imported' ORDER BY id DESC LIMIT 1`),
    ).toEqual([{ details: { units: 2, added: 2, known: 0 } }]);
  });

  it('asks the database once for many units', async () => {
    const small = tmx(Array.from({ length: 10 }, (_, index) => tu(`Дом ${index}.`, `Үй ${index}.`)).join(''));
    const large = tmx(Array.from({ length: 400 }, (_, index) => tu(`Сад ${index}.`, `Бақ ${index}.`)).join(''));
    const few = await statementsOf(database, () => exchange.import(bytes(small), false, JARSHY));
    const many = await statementsOf(database, () => exchange.import(bytes(large), false, JARSHY));
    expect(many).toHaveLength(few.length);
  });
});
