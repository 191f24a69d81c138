import type { Language } from '../../../languages/languages.js';
import type { Range } from '../../../languages/sentences.js';

/** From Sunday on, as `Date` counts. */
const NAMES: Record<Language, readonly string[]> = {
  kk: ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'],
  ru: ['воскресень', 'понедельник', 'вторник', 'сред[ауые]', 'четверг', 'пятниц', 'суббот'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const PATTERNS = Object.fromEntries(
  Object.entries(NAMES).map(([language, names]) => {
    const any = `(?<!\\p{L})(?:${names.join('|')})\\p{L}{0,6}`;
    return [
      language,
      {
        names: names.map((name) => new RegExp(`^${name}`, 'iu')),
        before: new RegExp(`(?<day>${any})(?:\\s+күні)?[,\\s(]{1,3}(?:on\\s|the\\s)?$`, 'iu'),
        after: new RegExp(
          `^(?:\\s?(?:года|г\\.|жыл\\p{L}*|ж\\.|күні))?[\\s,(–—-]{1,4}(?:во?\\s|on\\s|күні,?\\s|a\\s)?(?<day>${any})`,
          'iu',
        ),
      },
    ];
  }),
) as unknown as Record<Language, { names: readonly RegExp[]; before: RegExp; after: RegExp }>;

const REACH = 40;

/** The day of the week, 0 for Sunday, that stands right before or after a date. */
export function weekdayBeside(
  text: string,
  { start, end }: Range,
  language: Language,
): (Range & { day: number; written: string }) | null {
  const { names, before, after } = PATTERNS[language];
  const from = Math.max(0, start - REACH);
  const earlier = before.exec(text.slice(from, start));
  const later = earlier ? null : after.exec(text.slice(end, end + REACH));
  const written = earlier?.groups?.['day'] ?? later?.groups?.['day'];
  if (written === undefined) return null;
  const at = earlier ? from + earlier.index : text.indexOf(written, end);
  return { start: at, end: at + written.length, written, day: names.findIndex((name) => name.test(written)) };
}
