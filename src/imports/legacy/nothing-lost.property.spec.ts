import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import { lostText } from './lost-text.js';
import { readLegacyDocument } from './read-legacy-document.js';

/** Lines that the rules know, with a place for a free word. */
const LINES: Record<Language, { frame: [string, string]; awards: string; duties: string; known: string[] }> = {
  kk: {
    frame: ['Қала әкімдігінің ресми сайты', 'Материалдарды пайдалану кезінде сілтеме жасау міндетті'],
    awards: 'Мемлекеттік наградалары:',
    duties: 'Функционалдық міндеттері:',
    known: [
      '1966 жылғы 26 наурызда туған',
      '1966 жылғы 26 наурызда * қаласында туған',
      '2000 жылдан бастап – *',
      '2005 жылғы наурыздан 2006 жылғы қыркүйекке дейін *',
      '«*» орденімен, «*», «*» медальдарымен марапатталған.',
      'Білімі: *',
      'Қала әкімінің 2014 жылғы 24 желтоқсандағы № 06-40 өкіміне сәйкес *:',
      '1. *',
      'а) *',
    ],
  },
  ru: {
    frame: ['Официальный сайт акимата', 'Любое использование материалов допускается со ссылкой на сайт'],
    awards: 'Государственные награды:',
    duties: 'Функциональные обязанности:',
    known: [
      'Родилась 26 марта 1966 года',
      'Родился 26 марта 1966 года в *.',
      'с сентября 2006 года – *',
      'март 2005 – по настоящее время – *',
      'Награждена орденами «*» и «*», * грамотой',
      'Образование:',
      'В соответствии с распоряжением акима от 24 декабря 2014 года № 06-40 *:',
      '2) *',
      '1.1. *',
    ],
  },
  en: {
    frame: ['Official Website of the Office', 'Any use of materials is allowed with the reference to the website'],
    awards: 'State Awards:',
    duties: 'Functional Responsibilities:',
    known: [
      'Born on March 26, 1966',
      '1984-1986 * In 1990 he graduated from *;',
      'since February 2005 - *',
      'In 1990 *',
      'He was awarded "*" Order, "*", "*" medals.',
      'Medals:',
      'In accordance with the Decree of * dated December 24, 2014 № 06-40 *:',
      '1. *',
      '- *',
    ],
  },
};

/** What the rules look for, in an order that they do not expect. */
const SOUP = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'since с бастап to по дейін 1984 2000 года жылғы March марта наурызда 26 31.02.2005 № туған born'.split(' '),
      ),
      fc.constantFrom(
        ...'order орденом медалі medals звание awarded Награждён және и and with " « » “ ” ( ) - – — : ; , . / 1. 2) a)'.split(
          ' ',
        ),
      ),
      fc.constantFrom(
        'State Awards',
        'Награды:',
        'Міндеттері',
        'Biography',
        'present',
        'н. в.',
        'сәйкес',
        'in accordance with',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));

const UNKNOWN = fc.oneof(SOUP, fc.string({ unit: 'grapheme', maxLength: 40 })).map((line) => line.replaceAll('\0', ''));
const SPACE = fc.constantFrom(' ', '  ', '\u00A0', '\t', ' \u00A0 ', '\u2009');
const LINE_END = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\u00A0\r\n', '\r');

const PROFILE = fc.constantFrom(...LANGUAGES).chain((language) => {
  const { frame, awards, duties, known } = LINES[language];
  const line = fc.oneof(fc.constantFrom(...known, awards, duties), UNKNOWN);
  return fc
    .record({
      early: fc.array(UNKNOWN, { maxLength: 3 }),
      rest: fc.array(line, { maxLength: 30 }),
      name: fc.constantFrom(1, 2),
    })
    .map(({ early, rest, name }) => [
      frame[0],
      ...early,
      'Хорошун Сергей',
      '31.10.2017, 10:50',
      ...Array<string>(name).fill('Хорошун Сергей'),
      'First Deputy *',
      ...rest,
      frame[1],
    ]);
});

const NEWS = fc.constantFrom(...LANGUAGES).chain((language) => {
  const { frame, known } = LINES[language];
  const line = fc.oneof(fc.constantFrom(...known), UNKNOWN);
  return fc
    .record({ early: fc.array(UNKNOWN, { maxLength: 3 }), rest: fc.array(line, { maxLength: 20 }), ending: UNKNOWN })
    .map(({ early, rest, ending }) => [
      frame[0],
      ...early,
      '07.07.2016, 14:05 News / * / *',
      '* title',
      ...rest,
      frame[1],
      ending,
    ]);
});

/** A text file, and the free words that it must not lose. */
const PAGE = fc
  .record({
    lines: fc.oneof(PROFILE, NEWS),
    space: SPACE,
    lineEnd: LINE_END,
    mark: fc.constantFrom('', '\uFEFF'),
    endless: fc.boolean(),
  })
  .map(({ lines, space, lineEnd, mark, endless }) => {
    const words: string[] = [];
    const filled = lines.map((line) => line.replace(/\*/g, () => `слово${words.push(`слово${words.length}x`) - 1}x`));
    const text = filled.map((line) => line.replaceAll(' ', space)).join(lineEnd);
    return { text: `${mark}${text}${endless ? '' : lineEnd}`, words };
  });

describe('a document of either layout in any language', () => {
  it('is read without losing a piece of a line', () => {
    fc.assert(
      fc.property(PAGE, ({ text }) => {
        const bytes = new TextEncoder().encode(text);
        expect(lostText(bytes, readLegacyDocument(bytes))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  // This knows nothing of traces: it would find what the reader and lostText overlook together.
  it('holds every free word of its text', () => {
    fc.assert(
      fc.property(PAGE, ({ text, words }) => {
        const content = JSON.stringify(readLegacyDocument(new TextEncoder().encode(text)).content);
        expect(words.filter((word) => !content.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('has element ids that are unique and well-formed', () => {
    fc.assert(
      fc.property(PAGE, ({ text }) => {
        const content = JSON.stringify(readLegacyDocument(new TextEncoder().encode(text)).content);
        const ids = [...content.matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => !/^[a-z0-9]{1,16}$/.test(id ?? ''))).toEqual([]);
      }),
    );
  });
});
