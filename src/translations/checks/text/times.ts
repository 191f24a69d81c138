import type { Language } from '../../../languages/languages.js';
import type { Range } from '../../../languages/sentences.js';

/** A time of day, in minutes since midnight. */
export interface WrittenTime extends Range {
  written: string;
  minutes: number;
}

const CLOCK = '(?<h>[01]?\\d|2[0-4])(?:[:.](?<min>[0-5]\\d))?(?!\\d|[.,:]\\d)';
const START = '(?<![\\d:.,/])';

// 17:00 is a time everywhere; 17.00 only where the words around it say so.
const WITH_COLON = /(?<![\d:.,/])(?<h>\d{1,2}):(?<min>[0-5]\d)(?!\d|:\d{1,2}:|%)/gu;
const WITH_MERIDIEM = new RegExp(
  `${START}(?:(?<h0>\\d{1,2})(?:[:.](?<min0>[0-5]\\d))?(?:\\s?[–—-]\\s?|\\s(?:to|and|until)\\s))?${CLOCK}\\s?(?<half>[ap])\\.?\\s?m(?![\\p{L}])\\.?`,
  'giu',
);
const RULES: Record<Language, readonly RegExp[]> = {
  en: [
    WITH_MERIDIEM,
    WITH_COLON,
    new RegExp(
      `(?<=\\b(?:at|from|to|until|by)\\s)(?<h>[01]?\\d|2[0-4])\\.(?<min>[0-5][05])(?![\\d%]|[.,]\\d|\\s?\\p{L}{0,2}illion)`,
      'giu',
    ),
  ],
  ru: [
    new RegExp(`${START}${CLOCK}\\s(?:час\\p{L}*\\s|ч\\.?\\s)(?<part>утра|дня|вечера|ночи)(?!\\p{L})`, 'giu'),
    new RegExp(`(?<=(?:^|\\s)(?:в|во|к|до|с|около)\\s)${CLOCK}\\s(?<part>утра|дня|вечера|ночи)(?!\\p{L})`, 'giu'),
    WITH_COLON,
    new RegExp(
      `(?<=(?:^|\\s)(?:в|к|до|с|по|около|начало|ч)\\s)(?<h>[01]?\\d|2[0-4])\\.(?<min>[0-5][05])(?![\\d%]|[.,]\\d|\\s(?:млн|млрд|трлн|тыс|тенге|км|га|%|процент))`,
      'giu',
    ),
  ],
  kk: [
    new RegExp(
      `(?<part>таңғы|таңертеңгі|күндізгі|түскі|түстен кейінгі|кешкі|түнгі)\\s(?:сағат\\s)?${CLOCK}(?!\\s?%)`,
      'giu',
    ),
    WITH_COLON,
    new RegExp(`(?<=сағат\\s)(?<h>[01]?\\d|2[0-4])\\.(?<min>[0-5]\\d)(?![\\d%])`, 'giu'),
    new RegExp(
      `${START}(?<h>[01]?\\d|2[0-4])\\.(?<min>[0-5][05])(?=-(?:д[ае]|т[ае]|д[ае]н|т[ае]н|н[ае]н|ғ[ае]|г[ае]|қ[ае]|к[ае])(?!\\p{L}))`,
      'giu',
    ),
  ],
};

/** Times that words may stand for; they are never asked for, only taken. */
const WORDS: readonly [RegExp, number][] = [
  [/(?<!\p{L})(?:noon|midday|полдень|полудн\p{L}|талтүс\p{L}*|түсте)(?!\p{L})/iu, 720],
  [/(?<!\p{L})(?:midnight|полуноч\p{L}*|полночь|түн ортасы\p{L}*)(?!\p{L})/iu, 0],
];

/** The times of day of a text that has no dates any more. */
export function timesOf(text: string, language: Language): WrittenTime[] {
  const found: WrittenTime[] = [];
  if (!/\d/.test(text)) return found;
  for (const rule of RULES[language]) {
    for (const match of text.matchAll(rule)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((one) => start < one.end && one.start < end)) found.push(...read(match));
    }
  }
  return found;
}

/** Noon and midnight by their names. */
export function timeWords(text: string): number[] {
  return WORDS.flatMap(([pattern, minutes]) => (pattern.test(text) ? [minutes] : []));
}

/** `17:00`, for messages. */
export function clockOf({ minutes }: WrittenTime): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function read({ 0: written, index, groups = {} }: RegExpExecArray): WrittenTime[] {
  const range = { start: index, end: index + written.length, written };
  const afternoon = isAfternoon(Number(groups['h']), groups['half'] ?? groups['part']);
  const at = (hour: string, minute: string | undefined) => ({
    ...range,
    minutes: minutesOf(hourOf(Number(hour), afternoon), minute),
  });
  const times = [at(groups['h'] ?? '0', groups['min'])];
  const first = groups['h0'];
  if (first === undefined) return times;
  // “2–5 p.m.” are both after noon, but “11–1 p.m.” begins before it.
  const before = Number(first) < 12 && Number(first) > Number(groups['h']);
  const hour = before ? Number(first) : hourOf(Number(first), afternoon);
  return [{ ...range, minutes: minutesOf(hour, groups['min0']) }, ...times];
}

/** Undefined where nothing says which half of the day is meant. */
function isAfternoon(hour: number, part: string | undefined): boolean | undefined {
  if (part === undefined) return undefined;
  if (/^(?:a|утра|таң)/iu.test(part)) return false;
  if (/^(?:ночи|түнгі)/iu.test(part)) return hour >= 9 && hour < 12;
  return true;
}

/** 24:00 is midnight; what no clock shows, 53:00, stays what it is. */
function minutesOf(hour: number, minute: string | undefined): number {
  const minutes = hour * 60 + Number(minute ?? 0);
  return minutes === 1440 ? 0 : minutes;
}

function hourOf(hour: number, afternoon: boolean | undefined): number {
  if (afternoon === undefined || hour > 12) return hour;
  return (hour % 12) + (afternoon ? 12 : 0);
}
