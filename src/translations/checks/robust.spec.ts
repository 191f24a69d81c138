import fc from 'fast-check';
import { contextOf, type Pair } from '../../../test/support/check-context.js';
import type { CheckContext } from './check.js';
import { checkSegment, SEGMENT_CHECKS, safelyFixed, VARIANT_CHECKS } from './checks.js';

const LONGEST = 20_000;
// No measurement: what grows with the square of a text, or worse, takes far longer than this.
const MOST_MS = 1_000;
const ROUNDS = 3;

const PIECES = [
  ...['а', 'ә', 'x', 'I', '\uD800', '\uDC00', '\u0306', '\u200B', '\u200D', '👩', '\0', 'ß', 'İ', '\u1161'],
  ...[' ', '\n', '\t', '\u00A0', '-', ' - ', '–', '.', '. ', '…', '?', '!', ':', ',', ';', '_', '%', '#', '@', '/'],
  ...['«', '»', '“', '”', '„', '"', '(', ')', '[', '{', '{{', '}}', '<1>', '</1>', '<', '&', '&amp;', 'Ð', 'Ñ', 'Р°'],
  ...['1', '1 ', '1,', '12.', '1 000', '5 % ', '№', '$', '1-', '16.12.2025 ', '17:00 ', '2025 жылғы 16 '],
  ...['16 декабря 2025 года ', 'December 16, ', '5 млн ', '5 km ', 'км', '₸', 'IV ', 'XXX '],
  ...['http://', 'a@b.kz ', 'www.', '+7 ', '8 (7172) ', '@a', '#a', 'сөз ', 'Слово ', 'word. ', 'Қ.К. ', 'г. ', 'мың '],
  ...['a', 'A ', 'Aә', 'д ', 'жиырма ', 'двадцать ', 'twenty ', 'понедельник ', 'Monday, ', 'p.m. ', "'", '’'],
];

const PAIRS: readonly Pair[] = ['kk-ru', 'ru-kk', 'en-kk', 'kk-en', 'ru-en', 'en-ru'];

const MARKS = Array.from({ length: 99 }, (_, index) => ({ id: String(index + 1), type: 'bold' as const }));

const facts: Partial<CheckContext> = { marks: MARKS, limit: 100, isSpelledRight: (word) => word.length % 2 === 0 };

const CHECKS = Object.entries(SEGMENT_CHECKS);

/** The slowest of the checks by the time of the processor, the best of three: a busy machine is not to be blamed on it. */
function slowest(source: string, target: string, pair: Pair): { name: string; ms: number } {
  const context = contextOf(pair, facts);
  const times = CHECKS.map(([name, check]) => {
    let ms = Infinity;
    for (let round = 0; round < ROUNDS && ms > MOST_MS; round += 1) {
      const before = process.cpuUsage();
      check(source, target, context);
      const { user, system } = process.cpuUsage(before);
      ms = Math.min(ms, (user + system) / 1000);
    }
    return { name, ms };
  });
  return times.reduce((one, other) => (other.ms > one.ms ? other : one));
}

describe('the checks of segments', () => {
  it.each(PIECES)('do not run away with %j over and over', (piece) => {
    const text = piece.repeat(Math.min(10_000, Math.floor(LONGEST / piece.length)));
    for (const [index, source] of ['сөз', `${text.slice(0, -1)}я`].entries()) {
      const found = slowest(source, text, PAIRS[(index + piece.length) % PAIRS.length] as Pair);
      expect(found.ms > MOST_MS ? found : null).toBeNull();
    }
  });

  it('do not run away with any texts of 20,000 characters', () => {
    const noise = fc.string({ unit: 'binary', minLength: 3_000, maxLength: 10_000, size: 'max' });
    const prose = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1_500, maxLength: 20_000, size: 'max' })
      .map((pieces) => pieces.join('').slice(0, LONGEST));
    const text = fc.oneof(noise, prose).map((long) => long.slice(0, LONGEST));
    fc.assert(
      fc.property(text, text, fc.constantFrom(...PAIRS), (source, target, pair) => {
        const found = slowest(source, target, pair);
        expect(found.ms > MOST_MS ? found : null).toBeNull();
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('throw for no texts, stay within the target, and leave nothing that they could mend', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom(...PAIRS), (source, target, pair) => {
        const context = contextOf(pair, { ...facts, limit: 10_000 });
        for (const { start, end } of checkSegment(source, target, context)) {
          expect(start >= 0 && start <= end && end <= target.length).toBe(true);
        }
        const fixed = safelyFixed(source, target, context);
        expect(checkSegment(source, fixed, context).filter(({ replacement }) => replacement !== undefined)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the checks of variants', () => {
  it('throw for no texts', () => {
    const text = fc
      .array(fc.constantFrom(...PIECES, 'Тоқаев ', 'Токаев '), { maxLength: 12 })
      .map((all) => all.join(''));
    const segments = fc.array(fc.record({ id: fc.uuid(), source: text, target: text }), { maxLength: 6 });
    fc.assert(
      fc.property(segments, fc.constantFrom(...PAIRS), (texts, pair) => {
        const checked = texts.map((one) => ({ ...one, context: contextOf(pair, facts) }));
        for (const { finding, segmentId } of Object.values(VARIANT_CHECKS).flatMap((check) => check(checked))) {
          const target = texts.find(({ id }) => id === segmentId)?.target ?? '';
          expect(finding.start >= 0 && finding.end <= target.length).toBe(true);
        }
      }),
    );
  });
});
