import { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/env.js';
import { dataSourceOptions } from '../../src/database/data-source.js';
import { buildEngines } from '../../src/translations/engines/build-engines.js';
import { EngineAccounts } from '../../src/translations/engines/engine-accounts.js';
import { EngineLogEntity } from '../../src/translations/engines/engine-log.entity.js';
import { EngineRegistry } from '../../src/translations/engines/engine-registry.js';
import { GuardedEngine } from '../../src/translations/engines/guarded-engine.js';
import {
  MachineTranslationService,
  type TranslationRequest,
} from '../../src/translations/engines/machine-translation.service.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { VendorServer, type Received, type Reply } from '../support/vendor-server.js';

const RESILIENCE = { retries: 0, firstDelayMs: 1, longestDelayMs: 10, failuresToOpen: 3, openMs: 60_000 };
const DOCUMENT = '01980000-0000-7000-8000-000000000001';
const VARIANT = '01980000-0000-7000-8000-000000000002';
const FIVE = ['Бірінші мәтін.', 'Екінші мәтін.', 'Үшінші мәтін.', 'Төртінші мәтін.', 'Бесінші мәтін.'];

const plain = (text: string) => ({ text, marks: [] });
const sentToLibre = ({ json }: Received) => (json as { q: string[] }).q;
const sentToYandex = ({ json }: Received) => (json as { texts: string[] }).texts;

/** The first engine answers with «L …», the second with «Y …». */
const libre = (request: Received): Reply => ({
  json: { translatedText: sentToLibre(request).map((text) => `L ${text}`) },
});
const yandex = (request: Received): Reply => ({
  json: { translations: sentToYandex(request).map((text) => ({ text: `Y ${text}` })) },
});
const DOWN: Reply = { status: 503, json: { error: 'down' } };

describe('machine translation', () => {
  let database: TestDatabase;
  let db: DataSource;
  let first: VendorServer;
  let second: VendorServer;
  beforeAll(async () => {
    database = await cloneDatabase();
    db = await new DataSource(dataSourceOptions(database.url, [EngineLogEntity])).initialize();
    first = await VendorServer.start();
    second = await VendorServer.start();
  });
  beforeEach(async () => {
    await db.query('TRUNCATE engine_usage, engine_log');
    first.reply(({ path, ...rest }) =>
      path === '/languages' ? { json: [{ code: 'kk', targets: ['ru', 'en'] }] } : libre({ path, ...rest }),
    );
    second.reply(yandex);
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
    await db.destroy();
    await database.drop();
  });

  /** LibreTranslate, which takes 100 characters a request, and Yandex for what is left. */
  const service = async (environment: Record<string, string> = {}, options: Partial<typeof RESILIENCE> = {}) => {
    const { machineTranslation } = readConfig({
      ...{ MT_ENGINES: 'kk>ru=libretranslate,yandex; kk>en=yandex', MT_TIMEOUT_MS: '5000' },
      ...{ LIBRETRANSLATE_URL: first.url, LIBRETRANSLATE_API_KEY: 'secret-one', LIBRETRANSLATE_CHAR_LIMIT: '100' },
      ...{ YANDEX_TRANSLATE_URL: second.url, YANDEX_TRANSLATE_API_KEY: 'secret-two' },
      ...environment,
    });
    const accounts = new EngineAccounts(db, { machineTranslation });
    const { timeoutMs } = machineTranslation;
    const guarded = (await buildEngines(machineTranslation)).map(
      (engine) => new GuardedEngine(engine, accounts, { ...RESILIENCE, timeoutMs, ...options }),
    );
    return new MachineTranslationService(new EngineRegistry(machineTranslation, guarded));
  };
  const request = (texts: string[], more: Partial<TranslationRequest> = {}): TranslationRequest => ({
    ...{ from: 'kk', to: 'ru', texts: texts.map(plain), embargoed: false, documentId: DOCUMENT, variantId: VARIANT },
    ...more,
  });
  const used = async () => {
    const rows = await db.query<{ engine: string; characters: string }[]>('SELECT * FROM engine_usage');
    return Object.fromEntries(rows.map(({ engine, characters }) => [engine, Number(characters)]));
  };
  const log = () =>
    db.query<Record<string, unknown>[]>(
      'SELECT engine, pair, texts, characters, outcome, failure FROM engine_log ORDER BY id',
    );
  /** Translations are answered; the question which languages there are does not count. */
  const asked = (vendor: VendorServer) => vendor.received.filter(({ path }) => path !== '/languages').length;
  const firstReplies = (...replies: Parameters<VendorServer['reply']>) =>
    first.reply({ json: [{ code: 'kk', targets: ['ru'] }] }, ...replies);

  it('knows the engines of a pair, and that there is none', async () => {
    const mt = await service();
    expect(mt.configured({ from: 'kk', to: 'ru' })).toEqual(['libretranslate', 'yandex']);
    expect(mt.configured({ from: 'ru', to: 'kk' })).toEqual([]);
    await expect(mt.translate(request(FIVE, { from: 'ru', to: 'kk' }))).resolves.toEqual({
      ...{ texts: [null, null, null, null, null], troubles: [] },
    });
    expect(asked(first) + asked(second)).toBe(0);
  });

  it('asks the first engine, and says of each text where it came from', async () => {
    const { texts, troubles } = await (await service()).translate(request(FIVE));
    expect(texts).toEqual(FIVE.map((text) => ({ text: `L ${text}`, engine: 'libretranslate' })));
    expect([troubles, asked(second)]).toEqual([[], 0]);
  });

  it('cuts what it sends by the limits of the engine', async () => {
    const long = 'ұзақ мәтін '.repeat(5);
    await (await service()).translate(request([long, long, 'қысқа']));
    const lengths = first.received.filter(({ path }) => path === '/translate').map((one) => sentToLibre(one).length);
    expect(lengths).toEqual([1, 2]);
  });

  it('keeps what came when an engine fails half-way, and asks the next one for the rest', async () => {
    firstReplies(libre, DOWN);
    const long = FIVE.map((text) => text.padEnd(60, ' мәтін'));
    const { texts, troubles } = await (await service()).translate(request(long));
    expect(texts.map((one) => one?.engine)).toEqual(['libretranslate', 'yandex', 'yandex', 'yandex', 'yandex']);
    expect(texts.map((one) => one?.text.slice(2))).toEqual(long);
    expect(troubles).toEqual([{ engine: 'libretranslate', kind: 'unavailable' }]);
    expect(asked(first)).toBe(2);
  });

  it('leaves open what nobody translates, and tells why', async () => {
    firstReplies(libre, 'destroyed');
    second.reply({ status: 401, json: { code: 16, message: 'Unknown api key' } });
    const long = FIVE.slice(0, 2).map((text) => text.padEnd(60, ' мәтін'));
    await expect((await service()).translate(request(long))).resolves.toEqual({
      texts: [{ text: `L ${long[0]}`, engine: 'libretranslate' }, null],
      troubles: [
        { engine: 'libretranslate', kind: 'cutOff' },
        { engine: 'yandex', kind: 'badKey' },
      ],
    });
  });

  it('asks the next engine for a text whose marks were lost, and for one that is too long', async () => {
    firstReplies({ json: { translatedText: ['L one', 'L two'] } });
    const marked = { text: 'Бүгін <1>Астанада</1>', marks: [{ id: '1' }] };
    const texts = [plain('Бір.'), marked, plain('ұзақ '.repeat(30))];
    const outcome = await (await service()).translate(request([], { texts }));
    expect(outcome.texts).toEqual([
      { text: 'L one', engine: 'libretranslate' },
      { text: `Y ${marked.text}`, engine: 'yandex' },
      { text: `Y ${texts[2]?.text}`, engine: 'yandex' },
    ]);
    expect(outcome.troubles).toEqual([
      { engine: 'libretranslate', kind: 'notTaken' },
      { engine: 'libretranslate', kind: 'badAnswer' },
    ]);
    expect(await log()).toMatchObject([{ outcome: 'partly' }, { outcome: 'translated' }]);
  });

  it('does not ask an engine that does not know the languages', async () => {
    first.reply({ json: [{ code: 'kk', targets: ['en'] }] });
    const { texts, troubles } = await (await service()).translate(request(['Бір.']));
    expect(texts).toEqual([{ text: 'Y Бір.', engine: 'yandex' }]);
    expect(troubles).toEqual([{ engine: 'libretranslate', kind: 'unsupportedPair' }]);
    expect(asked(first)).toBe(0);
  });

  it('sends nobody a text without a word', async () => {
    await expect((await service()).translate(request(['', ' \n']))).resolves.toEqual({
      texts: [null, null],
      troubles: [],
    });
    expect(asked(first) + asked(second)).toBe(0);
  });

  it('leaves an engine alone that fails again and again', async () => {
    firstReplies(DOWN);
    const mt = await service();
    for (let times = 0; times < 4; times += 1) await mt.translate(request(['Бір.']));
    const { troubles } = await mt.translate(request(['Бір.']));
    expect(troubles).toEqual([{ engine: 'libretranslate', kind: 'circuitOpen' }]);
    expect(asked(first)).toBe(3);
  });

  it('stops with whoever asked', async () => {
    firstReplies('silent');
    const controller = new AbortController();
    const running = (await service()).translate(request(['Бір.'], { signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('the process ends')), 50);
    await expect(running).rejects.toThrow('the process ends');
    expect(asked(second)).toBe(0);
  });

  describe('what is under an embargo', () => {
    const embargoed = { embargoed: true };
    it('goes to engines of the house, and to no other', async () => {
      first.reply(DOWN);
      const sent = second.received.length;
      const { texts, troubles } = await (await service()).translate(request(FIVE, embargoed));
      expect(texts).toEqual(FIVE.map(() => null));
      expect(troubles).toEqual([
        { engine: 'libretranslate', kind: 'unavailable' },
        { engine: 'yandex', kind: 'embargoed' },
      ]);
      expect(second.received.length).toBe(sent);
      expect(await log()).toContainEqual(
        expect.objectContaining({ engine: 'yandex', outcome: 'failed', failure: 'embargoed', texts: 5, characters: 0 }),
      );
    });

    it('leaves the house where the office has decided so', async () => {
      const allowing = await service({ MT_EMBARGOED: 'allow' });
      const { texts } = await allowing.translate(request(FIVE, { ...embargoed, to: 'en' }));
      expect(texts[0]).toEqual({ text: `Y ${FIVE[0]}`, engine: 'yandex' });
      expect(allowing.usable({ from: 'kk', to: 'en' }, embargoed)).toEqual(['yandex']);
      expect((await service()).usable({ from: 'kk', to: 'en' }, embargoed)).toEqual([]);
    });
  });

  describe('the log', () => {
    it('has a line for every request, for which document, and how it ended', async () => {
      firstReplies(DOWN);
      await (await service({}, { retries: 1 })).translate(request(FIVE.slice(0, 2)));
      const characters = FIVE.slice(0, 2).join('').length;
      const line = { pair: 'kk>ru', texts: 2, characters };
      expect(await log()).toEqual([
        { ...line, engine: 'libretranslate', outcome: 'failed', failure: 'unavailable' },
        { ...line, engine: 'libretranslate', outcome: 'failed', failure: 'unavailable' },
        { ...line, engine: 'yandex', outcome: 'translated', failure: null },
      ]);
      const [row] = await db.query<Record<string, unknown>[]>('SELECT * FROM engine_log LIMIT 1');
      expect(row).toMatchObject({ document_id: DOCUMENT, variant_id: VARIANT, duration_ms: expect.any(Number) });
    });

    it('has neither texts nor keys', async () => {
      await (await service()).translate(request(FIVE));
      const rows = await db.query<{ text: string }[]>('SELECT l::text AS text FROM engine_log l');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ text }) => /мәтін|secret/.test(text))).toEqual([]);
    });
  });

  describe('a budget', () => {
    const length = 'Он екі әріп.'.length;
    const one = (more: Partial<TranslationRequest> = {}) => request(['Он екі әріп.'], { to: 'en', ...more });

    it('counts what was sent', async () => {
      const mt = await service();
      await mt.translate(one());
      await mt.translate(one());
      expect(await used()).toEqual({ yandex: 2 * length });
    });

    it('is not overspent, and nothing is sent then', async () => {
      const mt = await service({ MT_BUDGET_YANDEX: String(2 * length - 1) });
      await mt.translate(one());
      await expect(mt.translate(one())).resolves.toEqual({
        ...{ texts: [null], troubles: [{ engine: 'yandex', kind: 'budget' }] },
      });
      expect([await used(), asked(second), (await log()).length]).toEqual([{ yandex: length }, 1, 1]);
    });

    it('of nothing lets nothing out, not even the first request', async () => {
      await (await service({ MT_BUDGET_YANDEX: '0' })).translate(one());
      expect([await used(), asked(second)]).toEqual([{}, 0]);
    });

    it('that is used up makes room for the next engine', async () => {
      const { texts } = await (await service({ MT_BUDGET_LIBRETRANSLATE: '5' })).translate(request(['Он екі әріп.']));
      expect(texts).toEqual([{ text: 'Y Он екі әріп.', engine: 'yandex' }]);
    });

    it('is not overspent by many at once', async () => {
      const budget = { MT_BUDGET_YANDEX: String(3 * length + 5) };
      const services = [await service(budget), await service(budget)];
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (services[index % 2] as MachineTranslationService).translate(one())),
      );
      expect(outcomes.filter(({ texts }) => texts[0] !== null).length).toBe(3);
      expect([await used(), asked(second)]).toEqual([{ yandex: 3 * length }, 3]);
    });

    it.each([
      ['the engine refused', { status: 401, json: { code: 16, message: 'Unknown api key' } }],
      ['the engine was down', DOWN],
      ['the engine had too many requests', { status: 429, json: { code: 8, message: 'requests' } }],
    ] as [string, Reply][])('gets its characters back when %s', async (_, reply) => {
      second.reply(reply);
      await (await service()).translate(one());
      expect(await used()).toEqual({ yandex: 0 });
    });

    it.each([
      ['ended in the middle', 'cutOff'],
      ['was nonsense', { text: 'nonsense' }],
    ] as [string, Reply][])('keeps what may have been counted: the answer %s', async (_, reply) => {
      second.reply(reply);
      await (await service()).translate(one());
      expect(await used()).toEqual({ yandex: length });
    });

    it('keeps what may have been counted: nobody waited for the answer', async () => {
      second.reply('silent');
      const { troubles } = await (await service({ MT_TIMEOUT_MS: '100' })).translate(one());
      expect(troubles).toEqual([{ engine: 'yandex', kind: 'timeout' }]);
      expect(await used()).toEqual({ yandex: length });
    });

    it('is one of each month', async () => {
      const budget = { MT_BUDGET_YANDEX: String(length) };
      await db.query(`INSERT INTO engine_usage VALUES ('yandex', '2020-01-01', $1)`, [length]);
      const { texts } = await (await service(budget)).translate(one());
      expect(texts).toEqual([{ text: 'Y Он екі әріп.', engine: 'yandex' }]);
    });
  });
});
