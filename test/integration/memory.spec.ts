import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import { newId } from '../../src/common/id.js';
import { dataSourceOptions } from '../../src/database/data-source.js';
import { concordance } from '../../src/translations/memory/concordance.js';
import { MemoryService } from '../../src/translations/memory/memory.service.js';
import { streamUnits } from '../../src/translations/memory/stream-units.js';
import type { MemoryQuery, NewUnit } from '../../src/translations/memory/unit.js';
import { MemoryUnitsService } from '../../src/translations/memory/units.service.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { planOf, statementsOf } from '../support/statements.js';

const KK_RU = { from: 'kk', to: 'ru' } as const;
const RU_KK = { from: 'ru', to: 'kk' } as const;

const unit = (sourceText: string, targetText: string, fields: Partial<NewUnit> = {}): NewUnit => ({
  ...KK_RU,
  ...{ sourceText, targetText, previousText: null, nextText: null, origin: 'human', reviewed: true },
  ...{ documentId: null, field: null, approvedAt: new Date('2026-01-01T00:00:00Z') },
  ...fields,
});
const query = (sourceText: string, fields: Partial<MemoryQuery> = {}): MemoryQuery => ({
  ...{ sourceText, previousText: null, nextText: null, field: null },
  ...fields,
});

describe('the translation memory', () => {
  let database: TestDatabase;
  let source: DataSource;
  let memory: MemoryService;
  let units: MemoryUnitsService;
  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource(dataSourceOptions(database.url)).initialize();
    units = new MemoryUnitsService(source);
  });
  beforeEach(async () => {
    await source.query('TRUNCATE memory_units CASCADE');
    memory = new MemoryService();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const add = (...all: NewUnit[]) => memory.add(source.manager, all);
  const matches = (asked: MemoryQuery, pair: { from: 'kk' | 'ru'; to: 'kk' | 'ru' } = KK_RU, limit?: number) =>
    memory.matches(source.manager, pair, asked, limit);
  const best = async (asked: MemoryQuery, pair: { from: 'kk' | 'ru'; to: 'kk' | 'ru' } = KK_RU) =>
    (await matches(asked, pair))[0];
  const proposal = async (asked: MemoryQuery) => (await memory.proposals(source.manager, KK_RU, [asked]))[0] ?? null;
  const all = async () => {
    const found = [];
    for await (const one of streamUnits(source.manager)) found.push(one);
    return found;
  };

  describe('finds', () => {
    const placed = { previousText: 'Бірінші сөйлем.', nextText: 'Үшінші сөйлем.', field: 'body.p1.text' };

    it.each([
      [102, 'context', 'in the same place', placed],
      [101, 'context', 'between the same texts of another field', { ...placed, field: 'lead' }],
      [100, 'exact', 'after another text', { ...placed, previousText: 'Басқа.' }],
      [100, 'exact', 'standing alone', {}],
    ])('at %d (%s) the same text %s', async (score, kind, _, place) => {
      await add(unit('Бүгін жаңа көпір ашылды.', 'Сегодня открыли новый мост.', placed));
      expect(await best(query('Бүгін жаңа көпір ашылды.', place))).toMatchObject({
        ...{ score, kind, targetText: 'Сегодня открыли новый мост.', reversed: false },
      });
    });

    it('no context for texts that both stand alone', async () => {
      await add(unit('Көпір ашылды.', 'Мост открыт.'));
      expect(await best(query('Көпір ашылды.'))).toMatchObject({ score: 100, kind: 'exact' });
    });

    it('at 99 a text with other numbers, and puts them in', async () => {
      await add(unit('Ұзындығы – 75 метр болатын көпір.', 'Мост длиной 75 метров.'));
      expect(await best(query('Ұзындығы – 320 метр болатын көпір.'))).toMatchObject({
        ...{ score: 99, kind: 'skeleton', targetText: 'Мост длиной 320 метров.' },
      });
    });

    it('as similar a text whose numbers have no certain place', async () => {
      await add(unit('Ұзындығы – 5 метр болатын көпір.', 'Мост длиной пять метров.'));
      const match = await best(query('Ұзындығы – 7 метр болатын көпір.'));
      expect(match).toMatchObject({ kind: 'fuzzy', targetText: 'Мост длиной пять метров.' });
      expect(match?.score).toBeLessThan(98);
      expect(match?.score).toBeGreaterThan(85);
    });

    it.each([
      ['a word more', 'Бүгін Астана қаласында жаңа үлкен көпір ашылды.'],
      ['a word less', 'Астана қаласында жаңа көпір ашылды.'],
      ['another ending', 'Бүгін Астана қаласының жаңа көпірі ашылды.'],
      ['another word', 'Бүгін Алматы қаласында жаңа көпір ашылды.'],
    ])('a similar text with %s', async (_, text) => {
      await add(unit('Бүгін Астана қаласында жаңа көпір ашылды.', 'А'), unit('Кеше президент сөз сөйледі.', 'Б'));
      const found = await matches(query(text));
      expect(found.map(({ targetText, kind }) => [targetText, kind])).toEqual([['А', 'fuzzy']]);
      expect(found[0]?.score).toBeGreaterThan(70);
      expect(found[0]?.score).toBeLessThan(98);
    });

    it('what was translated the other way round, for a little less', async () => {
      await add(unit('Бүгін жаңа көпір ашылды.', 'Сегодня в городе открыли новый мост.'));
      const turned = {
        reversed: true,
        sourceText: 'Сегодня в городе открыли новый мост.',
        targetText: 'Бүгін жаңа көпір ашылды.',
      };
      expect(await best(query('Сегодня в городе открыли новый мост.'), RU_KK)).toMatchObject({ ...turned, score: 97 });
      const similar = await best(query('Сегодня в городе открыли старый мост.'), RU_KK);
      expect(similar).toMatchObject({ ...turned, kind: 'fuzzy' });
    });

    it.each([
      [100, {}],
      [90, { reviewed: false }],
      [85, { origin: 'machine' as const }],
      [95, { origin: 'import' as const }],
      [75, { origin: 'machine' as const, reviewed: false }],
    ])('at %d what is known as %j', async (score, fields) => {
      await add(unit('Бүгін жаңа көпір ашылды.', 'Сегодня открыли новый мост.', fields));
      expect((await best(query('Бүгін жаңа көпір ашылды.')))?.score).toBe(score);
    });

    it('the same text without its marks, for a little less', async () => {
      await add(unit('Бүгін <1>жаңа көпір</1> ашылды.', 'Сегодня открыли <1>новый мост</1>.'));
      expect(await best(query('Бүгін жаңа көпір ашылды.'))).toMatchObject({ score: 98, kind: 'exact' });
    });

    it('equal translations once, and at most as many as were asked for', async () => {
      const places = Array.from({ length: 4 }, (_, index) => `Алдыңғы сөйлем ${index}.`);
      await add(
        ...places.map((previousText) => unit('Бүгін жаңа көпір ашылды.', 'Сегодня открыли мост.', { previousText })),
        ...places.map((_, index) => unit('Бүгін жаңа көпір ашылды.', `Перевод номер ${index}.`)),
      );
      expect(await matches(query('Бүгін жаңа көпір ашылды.'))).toHaveLength(5);
      expect(await matches(query('Бүгін жаңа көпір ашылды.'), KK_RU, 2)).toHaveLength(2);
    });

    it('nothing in other languages, nothing unlike, and nothing for what has no words', async () => {
      await add(unit('Бүгін жаңа көпір ашылды.', 'A new bridge was opened.', { to: 'en' }), unit('***', '***'));
      expect(await matches(query('Бүгін жаңа көпір ашылды.'))).toEqual([]);
      expect(await matches(query('Мектепте сабақ басталды.'))).toEqual([]);
      expect(await matches(query('***'))).toHaveLength(1);
      expect(await matches(query('…'))).toEqual([]);
    });

    it('any text that it was given, whatever it is', async () => {
      const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((one) => !/\0|^\s*$/.test(one));
      await fc.assert(
        fc.asyncProperty(text, text, async (sourceText, targetText) => {
          await add(unit(sourceText, targetText));
          const found = await matches(query(sourceText), KK_RU, 20);
          expect(found[0]?.score).toBeGreaterThanOrEqual(98);
        }),
        { numRuns: 30 },
      );
    });
  });

  describe('proposes', () => {
    it('for each text of a document the best, or nothing', async () => {
      await add(
        unit('Бүгін Астана қаласында жаңа көпір ашылды.', 'Сегодня в Астане открыли новый мост.'),
        unit('Көпірдің ұзындығы – 75 метр.', 'Длина моста – 75 метров.'),
      );
      const found = await memory.proposals(source.manager, KK_RU, [
        query('Бүгін Астана қаласында жаңа көпір ашылды.'),
        query('Мектепте сабақ басталды, балалар қуанды.'),
        query('Көпірдің ұзындығы – 95 метр.'),
        query('Бүгін Алматы қаласында жаңа көпір ашылды.'),
        query(''),
      ]);
      expect(found.map((match) => match?.kind ?? null)).toEqual(['exact', null, 'skeleton', 'fuzzy', null]);
      expect(found[2]?.targetText).toBe('Длина моста – 95 метров.');
    });

    it('of few words only what is nearly the same', async () => {
      await add(unit('Жаңа көпір ашылды', 'Открыт новый мост'));
      expect(await proposal(query('Жаңа көпір ашылады'))).toBeNull();
      expect(await proposal(query('Жаңа көпір ашылды'))).toMatchObject({ score: 100 });
    });

    it('nothing that is shown but not good enough', async () => {
      await add(unit('Бүгін Астана қаласында жаңа көпір ашылды.', 'А'));
      const asked = query('Бүгін Қостанай облысында ескі көпір ашылды.');
      const [shown] = await matches(asked);
      expect(shown?.score).toBeLessThan(75);
      expect(await proposal(asked)).toBeNull();
    });

    it('rather what people translated than the same text by a machine', async () => {
      await add(
        unit('Бүгін Астана қаласында жаңа көпір ашылды.', 'Машина', { origin: 'machine', reviewed: false }),
        unit('Бүгін Астана қаласында жаңа көпір ашылды!', 'Адам'),
      );
      expect((await proposal(query('Бүгін Астана қаласында жаңа көпір ашылды.')))?.targetText).toBe('Адам');
    });

    it('for many texts with few statements', async () => {
      await add(unit('Бүгін Астана қаласында жаңа көпір ашылды.', 'Сегодня в Астане открыли новый мост.'));
      const queries = Array.from({ length: 40 }, (_, index) =>
        query(`Бүгін Астана қаласында ${'жаңа '.repeat(index % 5)}көпір.`),
      );
      await memory.proposals(source.manager, KK_RU, queries);
      const statements = await statementsOf(source, () => memory.proposals(source.manager, KK_RU, queries));
      expect(statements.filter(({ sql }) => /FROM/.test(sql)).length).toBeLessThanOrEqual(6);
    });
  });

  describe('takes in', () => {
    it('the same units once', async () => {
      const some = [unit('Бір', 'Один'), unit('Екі', 'Два'), unit('Бір', 'Один')];
      expect(await add(...some)).toEqual({ added: 2, known: 0 });
      expect(await add(...some)).toEqual({ added: 0, known: 2 });
      expect(await all()).toHaveLength(2);
    });

    it('the same text with another translation, in another place and in other languages', async () => {
      const others = [
        unit('Бір', 'Один'),
        unit('Бір', 'Одна'),
        unit('Бір', 'Один', { previousText: 'Нөл' }),
        unit('Бір', 'One', { to: 'en' }),
      ];
      expect(await add(...others)).toEqual({ added: 4, known: 0 });
    });

    it('several thousand at a time', async () => {
      const many = Array.from({ length: 2_500 }, (_, index) => unit(`Сөйлем нөмірі ${index}`, `Предложение ${index}`));
      expect(await add(...many)).toEqual({ added: 2_500, known: 0 });
      const streamed = await all();
      expect(new Set(streamed.map(({ id }) => id)).size).toBe(2_500);
    });

    it('nothing for an empty text', async () => {
      expect(await add(unit('', 'А'), unit('А', ' '))).toEqual({ added: 0, known: 0 });
    });

    it('a reviewed translation in place of what nobody had read', async () => {
      await add(unit('Бір', 'Одын', { reviewed: false }), unit('Бір', 'Адин', { origin: 'machine', reviewed: false }));
      expect(await add(unit('Бір', 'Один'))).toEqual({ added: 1, known: 0 });
      expect((await all()).map(({ targetText }) => targetText)).toEqual(['Один']);
    });

    it('a review of what it has', async () => {
      await add(unit('Бір', 'Один', { reviewed: false, origin: 'machine', approvedAt: null }));
      const approvedAt = new Date('2026-03-01T00:00:00Z');
      expect(await add(unit('Бір', 'Один', { approvedAt }))).toEqual({ added: 0, known: 1 });
      expect(await all()).toMatchObject([{ reviewed: true, origin: 'human', approvedAt, version: 2 }]);
    });

    it('nothing unreviewed over what is reviewed', async () => {
      await add(unit('Бір', 'Один'));
      await add(unit('Бір', 'Один', { reviewed: false, origin: 'machine' }));
      expect(await all()).toMatchObject([{ reviewed: true, origin: 'human', version: 1 }]);
    });

    it('from two at once, without waiting for each other in a circle', async () => {
      const some = Array.from({ length: 200 }, (_, index) => unit(`Сөйлем ${index}`, `Предложение ${index}`));
      const counted = await Promise.all([add(...some), add(...some.toReversed()), add(...some)]);
      expect(counted.reduce((sum, { added }) => sum + added, 0)).toBe(200);
    });

    it('units of documents that are gone by then', async () => {
      await add(unit('Бір', 'Один', { documentId: newId() }));
      expect(await all()).toMatchObject([{ documentId: null }]);
    });
  });

  describe('of 8,000 units', () => {
    const ask = (text: string, side: 'source' | 'target' | 'both') =>
      concordance(source, { ...KK_RU, text, side, limit: 10 });
    beforeEach(async () => {
      const word = (number: number) =>
        String.fromCharCode(...[3, 2, 1, 0].map((place) => 1072 + (Math.floor(number / 26 ** place) % 26)));
      const sentence = (index: number) =>
        Array.from({ length: 7 }, (_, at) => word((index * 7919 + at * 104_729) % 90_001)).join(' ');
      const many = Array.from({ length: 8_000 }, (_, index) =>
        unit(`${sentence(index)} ${index}`, sentence(index + 7)),
      );
      await add(...many, unit('Бүгін жаңа көпір ашылды.', 'Сегодня открыли новый мост.'));
      await source.query('VACUUM ANALYZE memory_units');
    }, 120_000);

    it('reads none from end to end', async () => {
      const asked = query('Бүгін жаңа мектеп ашылды 5.');
      const statements = [
        ...(await statementsOf(source, () => matches(asked))),
        ...(await statementsOf(source, () => ask('көпір', 'both'))),
      ].filter(({ sql }) => /FROM memory_units/.test(sql));
      const plans = await Promise.all(statements.map((statement) => planOf(source, statement)));
      expect(plans.length).toBeGreaterThanOrEqual(4);
      expect(plans.flatMap(({ scanned }) => scanned)).toEqual([]);
      expect(plans.flatMap(({ indexes }) => indexes)).toEqual(
        expect.arrayContaining([
          'memory_units_exact',
          'memory_units_skeleton',
          'memory_units_keys',
          'memory_units_source',
        ]),
      );
    }, 120_000);
  });

  describe('shows where a text occurs', () => {
    beforeEach(() =>
      add(
        unit('Жаңа көпір ашылды.', 'Открыли новый мост.'),
        unit('Көпірдің ұзындығы – 75 метр.', 'Длина моста – 75 метров.'),
        { ...unit('Мост закрыт.', 'Көпір жабылды.'), ...RU_KK },
        unit('Жаңа көпір', 'A new bridge', { to: 'en' }),
      ).then(() => undefined),
    );
    const ask = (text: string, side: 'source' | 'target' | 'both', more: object = {}) =>
      concordance(source, { ...KK_RU, text, side, limit: 10, ...more });
    const stretches = async (text: string, side: 'source' | 'target' | 'both') =>
      (await ask(text, side)).items.map(({ sourceText, sourceHighlights, targetText, targetHighlights }) => [
        ...sourceHighlights.map(({ start, end }) => sourceText.slice(start, end)),
        ...targetHighlights.map(({ start, end }) => targetText.slice(start, end)),
      ]);

    it('in the source, whichever way it was translated', async () => {
      expect(await stretches('көпір', 'source')).toEqual([['Көпір'], ['Көпір'], ['көпір']]);
      const [turned] = (await ask('көпір', 'source')).items;
      expect(turned).toMatchObject({ from: 'kk', to: 'ru', sourceText: 'Көпір жабылды.', reversed: true });
    });

    it('in the target, and in both', async () => {
      expect(await stretches('мост', 'target')).toEqual([['Мост'], ['мост'], ['мост']]);
      expect(await stretches('75 м', 'both')).toEqual([['75 м', '75 м']]);
      expect(await stretches('мост', 'source')).toEqual([]);
    });

    it('page by page', async () => {
      const first = await ask('көпір', 'source', { limit: 2 });
      const second = await ask('көпір', 'source', { limit: 2, cursor: first.next ?? undefined });
      expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    });

    it.each(['100%', 'а_б', 'с\\д', '(…)'])('takes %s as it is written', async (text) => {
      await add(unit(`Мынау ${text} мәтін`, 'Текст'), unit('Мынау 1000 аxб c/д (а) мәтін', 'Другой'));
      expect((await ask(text, 'source')).items.map(({ targetText }) => targetText)).toEqual(['Текст']);
    });
  });

  describe('is looked after', () => {
    const any = () => true;
    const only = async () => (await all())[0] as Awaited<ReturnType<typeof all>>[number];

    it('by correcting a unit, which is found by what it says now', async () => {
      await add(unit('Бүгін жаңа көпір ашылды.', 'Сегодня открыли старый мост.'));
      const { id } = await only();
      const change = { sourceText: 'Бүгін жаңа жол ашылды.', targetText: 'Сегодня открыли дорогу.', reviewed: true };
      expect(await units.change(id, change, JARSHY, any)).toMatchObject({ ...change, version: 2 });
      expect(await best(query('Бүгін жаңа жол ашылды.'))).toMatchObject({ score: 100, unitId: id });
      expect(await best(query('Сегодня открыли дорогу.'), RU_KK)).toMatchObject({ score: 97, unitId: id });
      const [event] = await source.query<{ details: object }[]>(
        `SELECT details FROM events WHERE action = 'memory_unit.changed' AND details->>'unitId' = $1`,
        [id],
      );
      expect(event?.details).toMatchObject({ after: change, before: { targetText: 'Сегодня открыли старый мост.' } });
    });

    it('without overwriting what somebody else corrected', async () => {
      await add(unit('Бір', 'Один'));
      const { id } = await only();
      const seen = ({ version }: { version: number }) => version === 7;
      const change = { sourceText: 'Бір', targetText: 'Одна', reviewed: true };
      await expect(units.change(id, change, JARSHY, seen)).rejects.toMatchObject({ status: 412 });
      await expect(units.delete(id, JARSHY, seen)).rejects.toMatchObject({ status: 412 });
      expect(await only()).toMatchObject({ targetText: 'Один', version: 1 });
    });

    it('without making two units one', async () => {
      await add(unit('Бір', 'Один'), unit('Бір', 'Одна'));
      const one = (await all()).find(({ targetText }) => targetText === 'Одна');
      const change = { sourceText: 'Бір', targetText: 'Один', reviewed: true };
      await expect(units.change(one?.id ?? '', change, JARSHY, any)).rejects.toMatchObject({
        code: 'memory.unit_twice',
      });
    });

    it('by deleting a unit', async () => {
      await add(unit('Бір', 'Один'));
      const { id } = await only();
      await units.delete(id, JARSHY, any);
      expect(await all()).toEqual([]);
      await expect(units.one(id)).rejects.toMatchObject({ code: 'not_found.memory_unit' });
    });

    it.each([
      [{ pairs: [KK_RU] }, ['Один', 'Два']],
      [{ pairs: [] }, []],
      [{ origin: 'machine' as const }, ['Два']],
      [{ reviewed: true }, ['Один', 'One']],
      [{ text: 'ДВА' }, ['Два']],
      [{ documentId: newId() }, []],
    ])('by listing %j', async (filter, expected) => {
      await add(
        unit('Бір', 'Один'),
        unit('Екі', 'Два', { origin: 'machine', reviewed: false }),
        unit('Бір', 'One', { to: 'en' }),
      );
      const listed = await units.list(filter, { limit: 10 });
      expect(listed.items.map(({ targetText }) => targetText).sort()).toEqual([...expected].sort());
    });

    it('by what was taken over where, counted once a segment', async () => {
      await add(unit('Бір', 'Один'));
      const { id: unitId } = await only();
      const variantId = await aVariant();
      const uses = [
        { unitId, variantId, segmentId: 'title' },
        { unitId, variantId, segmentId: 'lead' },
        { unitId: newId(), variantId, segmentId: 'lead' },
      ];
      await memory.markUsed(source.manager, uses);
      await memory.markUsed(source.manager, uses.slice(0, 1));
      expect(await only()).toMatchObject({ uses: 2, version: 1 });
      expect((await units.usesOf(unitId)).map(({ segmentId }) => segmentId).sort()).toEqual(['lead', 'title']);
    });

    async function aVariant(): Promise<string> {
      const [documentId, variantId] = [newId(), newId()];
      await source.query(
        `INSERT INTO documents (id, kind, source_language, release_policy, required_languages, optional_languages)
         VALUES ($1, 'article', 'kk', 'together', '{ru}', '{}')`,
        [documentId],
      );
      await source.query(
        `INSERT INTO variants (id, document_id, kind, language, state) VALUES ($1, $2, 'article', 'ru', 'translation')`,
        [variantId, documentId],
      );
      return variantId;
    }
  });
});
