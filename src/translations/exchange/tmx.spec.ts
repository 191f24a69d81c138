import { createReadStream } from 'node:fs';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import type { ExchangeFault } from './exchange-fault.js';
import { languageOf } from './language-codes.js';
import { memoryUnits } from './memory-units.js';
import { readTmx } from './tmx-reader.js';
import type { TmxUnit } from './tmx-unit.js';
import { writeTmx, type TmxSource } from './tmx-writer.js';

const fixture = (name: string) =>
  createReadStream(new URL(`../../../test/fixtures/exchange/${name}`, import.meta.url)) as AsyncIterable<Uint8Array>;

async function* bytes(text: string) {
  yield Buffer.from(text);
}

async function read(chunks: AsyncIterable<Uint8Array>): Promise<TmxUnit[]> {
  const units: TmxUnit[] = [];
  for await (const unit of readTmx(chunks)) units.push(unit);
  return units;
}

async function write(units: TmxSource[]): Promise<string> {
  let file = '';
  for await (const piece of writeTmx(units)) file += piece;
  return file;
}

const textsOf = ({ texts }: TmxUnit) => Object.fromEntries(texts.map(({ language, text }) => [language, text]));

describe('codes of languages', () => {
  it.each([
    ['kk-KZ', 'kk'],
    ['KK', 'kk'],
    ['kaz', 'kk'],
    ['kz', 'kk'],
    ['kk-Cyrl-KZ', 'kk'],
    ['kk-Latn', null],
    ['kk_Arab_CN', null],
    ['ru-RU', 'ru'],
    ['RUS', 'ru'],
    ['en_US', 'en'],
    ['en-GB', 'en'],
    ['en-Latn', 'en'],
    ['de', null],
    ['', null],
    [undefined, null],
  ])('takes %s for %s', (code, language) => expect(languageOf(code)).toBe(language));
});

describe('TMX of other systems', () => {
  it('reads what OmegaT writes, with its notes, dates and neighbours', async () => {
    const [first, second] = await read(fixture('omegat.tmx'));
    expect(first).toMatchObject({ line: 7, sourceLanguage: 'ru' });
    expect(first?.texts[1]).toMatchObject({
      language: 'kk',
      line: 11,
      changedBy: 'Айгүл',
      changedAt: new Date('2026-01-17T11:24:58Z'),
    });
    expect(second && memoryUnits(second).units[0]).toMatchObject({
      ...{ from: 'ru', to: 'kk', sourceText: 'Встреча прошла в Астане <g0>& Алматы</g0>.' },
      ...{ previousText: 'Подписан меморандум о сотрудничестве.', nextText: 'Стороны обсудили планы.' },
      ...{ origin: 'import', reviewed: false },
    });
    expect(second?.notes).toEqual(['Только в заголовке']);
  });

  it('reads what Okapi writes: pairs become marks, what stands alone is counted, other languages are told', async () => {
    const [first, second] = await read(fixture('okapi.tmx'));
    expect(first && textsOf(first)).toEqual({
      en: 'The <1>President</1> met ambassadors.',
      kk: '<1>Президент</1> елшілермен кездесті.',
    });
    expect(first).toMatchObject({ id: 'tu1', dropped: 1, foreign: [{ language: 'de', line: 7 }] });
    expect(first?.texts[0]?.marks).toEqual([{ id: '1', type: 'bold' }]);
    expect(second && textsOf(second)).toEqual({ en: 'Read <7>more</7>.', ru: '<7>Подробнее</7>.' });
  });

  it('reads the UTF-16 of Trados, and leaves other scripts alone', async () => {
    const [first, second, third] = await read(fixture('trados.tmx'));
    expect(first && textsOf(first)).toEqual({
      ru: '<1>Глава государства</1> принял послов.',
      kk: '<1>Мемлекет басшысы</1> елшілерді қабылдады.',
    });
    expect(second).toMatchObject({ dropped: 2, foreign: [{ language: 'kk-Latn-KZ', line: 36 }] });
    expect(second && memoryUnits(second)).toEqual({
      units: [],
      skipped: [{ code: 'exchange.foreign_language', line: 36, params: { language: 'kk-Latn-KZ' } }],
    });
    expect(third && textsOf(third)).toEqual({ ru: 'Указ <5>вступает</5> в силу.', kk: 'Жарлық <5>күшіне</5> енеді.' });
  });

  it.each([
    ['another document', '<html/>', 'exchange.not_tmx'],
    ['another version', '<tmx version="2.0"/>', 'exchange.tmx_version'],
    ['an entity bomb', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', 'exchange.doctype'],
  ])('refuses %s', async (_, file, code) => {
    await expect(read(bytes(file))).rejects.toMatchObject({ code, line: 1 } satisfies Partial<ExchangeFault>);
  });

  const seg = (inner: string) =>
    `<tmx version="1.4"><body><tu><tuv xml:lang="ru"><seg>${inner}</seg></tuv><tuv xml:lang="kk"><seg>а</seg></tuv></tu></body></tmx>`;

  it.each([
    ['codes across one another', '<bpt i="1"/>a<bpt i="2"/>b<ept i="1"/>c<ept i="2"/>', 'a<2>bc</2>', 2],
    ['half a pair', 'a<bpt i="1"/>b', 'ab', 1],
    ['an end alone', 'a<ept i="1"/>b', 'ab', 1],
    ['words that look like a mark', '&lt;1&gt;<bpt i="1"/>b<ept i="1"/>', '<1><2>b</2>', 0],
    ['a pair in a highlight', '<hi>a<bpt i="1"/>b<ept i="1"/></hi>', '<1>a<2>b</2></1>', 0],
    ['text below a code', 'a<ph>&lt;img alt="<sub>x</sub>"&gt;</ph>b', 'ab', 1],
  ])('makes the best of %s', async (_, inner, text, dropped) => {
    const [unit] = await read(bytes(seg(inner)));
    expect(unit).toMatchObject({ texts: [{ text }, { text: 'а' }], dropped });
  });

  it.each([
    ['a unit in one language', '<tu><tuv xml:lang="ru"><seg>а</seg></tuv></tu>', 'exchange.no_source'],
    [
      'an empty text',
      '<tu><tuv xml:lang="ru"><seg>а</seg></tuv><tuv xml:lang="kk"><seg> </seg></tuv></tu>',
      'exchange.empty_text',
    ],
  ])('says why %s is nothing to remember', async (_, tu, code) => {
    const [unit] = await read(bytes(`<tmx version="1.4">\n<body>${tu}</body></tmx>`));
    expect(unit && memoryUnits(unit)).toMatchObject({ units: [], skipped: [{ code, line: 2 }] });
  });
});

describe('the round trip of a memory', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '<1>а</1>',
      '<1>',
      '</2>',
      '&lt;1&gt;',
      '&amp;',
      ']]>',
      '\r\n',
      '\t',
      '\u0000',
      '\uD800',
      'ә <2>б <1>в</1></2>',
    ),
  );
  const text = fc
    .array(words, { minLength: 1, maxLength: 5 })
    .map((some) => some.join(''))
    .filter((some) => some.trim() !== '');
  const context = fc.option(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((some) => some.trim() !== ''),
  );
  const unit = fc.record<TmxSource>({
    id: fc.uuid(),
    from: fc.constant('kk'),
    to: fc.constantFrom('ru', 'en'),
    sourceText: text,
    targetText: text,
    previousText: context,
    nextText: context,
    origin: fc.constantFrom('human', 'machine', 'import'),
    reviewed: fc.boolean(),
    documentId: fc.option(fc.uuid()),
    field: fc.option(fc.constantFrom('title', 'body.p_1.text')),
    approvedAt: fc.option(fc.integer({ min: 0, max: 4e9 }).map((seconds) => new Date(seconds * 1000))),
  });

  it('loses nothing, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 4 }), async (units) => {
        const file = await write(units);
        expect(XMLValidator.validate(file)).toBe(true);
        const back = await read(bytes(file));
        expect(back.map(({ id, texts }) => [id, ...texts.map(({ text: one }) => one)])).toEqual(
          units.map(({ id, sourceText, targetText }) => [id, sourceText, targetText]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('brings a unit back into the memory as it was', async () => {
    const sound = unit.filter(
      ({ sourceText, targetText }) =>
        !/\0|\p{Cs}/u.test(sourceText + targetText) &&
        sourceText.trim() === sourceText &&
        targetText.trim() === targetText,
    );
    await fc.assert(
      fc.asyncProperty(sound, async ({ id, ...one }) => {
        const [back] = await read(bytes(await write([{ id, ...one }])));
        expect(back && memoryUnits(back)).toEqual({ units: [{ ...one, documentId: null }], skipped: [] });
      }),
      { numRuns: 300 },
    );
  });
});
