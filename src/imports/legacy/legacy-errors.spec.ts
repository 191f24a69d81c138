import { LegacyError } from './legacy-error.js';
import { lostText } from './lost-text.js';
import { readLegacyDocument } from './read-legacy-document.js';
import { LARGEST_FILE } from './source-text.js';

const STAMP = '12.03.2017, 18:40 News';
const HEAD = 'Official Website\nJane Roe\n05.02.2018, 09:15\nJane Roe';

describe('a file that is no document of the old site', () => {
  it.each<[string, string | Uint8Array, string, number | null, Record<string, unknown>]>([
    ['nothing', '', 'import.empty', null, {}],
    ['blank lines', '\uFEFF \r\n\u00A0\n', 'import.empty', null, {}],
    ['a NUL', `Title\n\0${STAMP}`, 'import.binary', 2, {}],
    ['another encoding', bytes(`${STAMP}\nTitle\n`, 0xcf, 0xf0, 0xe8), 'import.not_utf8', 3, {}],
    ['a cut-off letter', bytes('\n\n', 0xd0), 'import.not_utf8', 3, {}],
    ['too many bytes', 'a'.repeat(LARGEST_FILE + 1), 'import.too_large', null, { limit: 5 }],
    ['no time stamp', 'Official Website\nTitle\nText', 'import.no_date', null, {}],
    ['a date without a time', 'Jane Roe\n31.10.2017\nJane Roe', 'import.no_date', null, {}],
    [
      'a day that never was',
      'Official Website\n31.02.2017, 10:00 News\nTitle',
      'import.impossible_date',
      2,
      { date: '31.02.2017, 10:00' },
    ],
    [
      'a time that never was',
      '31.01.2017, 25:61 News\nTitle',
      'import.impossible_date',
      1,
      { date: '31.01.2017, 25:61' },
    ],
    ['a time stamp alone', 'Official Website\n31.01.2017, 10:00\nText', 'import.unknown_layout', 2, {}],
    ['a name without a profile', 'Akimat\n31.01.2017, 10:00\nText', 'import.unknown_layout', 2, {}],
    ['news without a title', `Official Website\n${STAMP}`, 'import.unknown_layout', 2, { context: 'title' }],
    ['a profile without a post', HEAD, 'import.unknown_layout', 3, { context: 'post' }],
    ['a birth line for the post', `${HEAD}\nBorn in 1971`, 'import.unknown_layout', 5, { context: 'post' }],
    ['a language nobody can tell', '12.03.2017, 18:40 / 1\n2\n3', 'import.language_unknown', null, {}],
    [
      'a title that is too long',
      `${STAMP}\n${'a'.repeat(301)}`,
      'import.content_invalid',
      2,
      { field: 'title', limit: 300 },
    ],
    [
      'a section path that is too deep',
      `${STAMP}${' / a'.repeat(5)}\nTitle`,
      'import.content_invalid',
      1,
      { field: 'section', limit: 5 },
    ],
    [
      'too many paragraphs',
      `${STAMP}\nTitle\nLead${'\nText'.repeat(2001)}`,
      'import.content_invalid',
      2004,
      { field: 'body', limit: 2000 },
    ],
    [
      'an entry that is too long',
      `${HEAD}\nPost\n1990-1995 ${'a'.repeat(5001)}`,
      'import.content_invalid',
      6,
      { field: 'career.0.text', limit: 5000 },
    ],
    [
      'too many entries',
      `${HEAD}\nPost${'\n1990-1995 work'.repeat(201)}`,
      'import.content_invalid',
      206,
      { field: 'career', limit: 200 },
    ],
    [
      'a line that is too long',
      `${STAMP}\nTitle\n\n${'a'.repeat(20_001)}`,
      'import.line_too_long',
      4,
      { limit: 20_000 },
    ],
    ['too many lines', `${STAMP}${'\nText'.repeat(10_000)}`, 'import.too_many_lines', 10_001, { limit: 10_000 }],
  ])('is refused for %s', (_, content, code, line, params) => {
    expect(refusalOf(content)).toEqual({ code, line, params });
  });
});

describe('five megabytes of hostile text', () => {
  it.each(['a', '\n', '\u0301'])('of nothing but %j are refused', (piece) => {
    expect(outcomeOf(fill('', piece))).toMatch(/^import\.(empty|no_date)$/);
  });

  // Lines as long as the rules look at, in a part of a profile where the most rules look at them.
  it.each(['"', 'и ', '1990-'])('made of %j are read or refused to the end', (piece) => {
    const line = `${piece.repeat(4_900 / piece.length)}\n`;
    expect(outcomeOf(fill(`${HEAD}\nPost\nAwards:\n`, line))).toMatch(/^(nothing lost|import\.\w+)$/);
  });
});

function fill(opening: string, piece: string): Uint8Array {
  const room = LARGEST_FILE - Buffer.byteLength(opening);
  return new TextEncoder().encode(opening + piece.repeat(Math.floor(room / Buffer.byteLength(piece))));
}

function outcomeOf(content: Uint8Array): string {
  try {
    const lost = lostText(content, readLegacyDocument(content));
    return lost.length === 0 ? 'nothing lost' : 'lost';
  } catch (error) {
    return error instanceof LegacyError ? error.code : String(error);
  }
}

function refusalOf(content: string | Uint8Array) {
  try {
    readLegacyDocument(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch (error) {
    if (!(error instanceof LegacyError)) throw error;
    return { code: error.code, line: error.line, params: error.params };
  }
  return null;
}

function bytes(text: string, ...others: number[]): Uint8Array {
  return Uint8Array.from([...new TextEncoder().encode(text), ...others]);
}
