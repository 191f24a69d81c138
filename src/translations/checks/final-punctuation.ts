import { markTokens } from '../../documents/content/marks.js';
import type { CheckContext, Finding, SegmentCheck } from './check.js';

const CLOSERS = /[\s»”“"'’)\]}]/;
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|жж|гг|др|пр|млн|млрд|трлн|тыс|руб|тг|мың|ауд|обл|ул|им|etc|Inc|Ltd|Co|Corp|Jr|Sr|St|No)\.$/u;

/** 26: the text ends in another way than the source, or a headline with a full stop. */
export const finalPunctuation: SegmentCheck = (source, target, { marks, role }) => {
  if (role === 'name' || role === 'cell') return [];
  const [expected, found] = [endingOf(source, marks), endingOf(target, marks)];
  if (role === 'headline' || role === 'heading') return headlineFaults(expected, found);
  return expected.classes.some((one) => found.classes.includes(one)) ? [] : [fault(expected, found)];
};

interface Ending {
  /** `.`, `?`, `!`, `:`, `;`, `,`, `…` or '' for none; more than one where it can be read in several ways. */
  classes: string[];
  start: number;
  end: number;
}

function headlineFaults(expected: Ending, found: Ending): Finding[] {
  if (found.classes.every((one) => one === '.')) return [fault({ ...expected, classes: [''] }, found)];
  const wanted = expected.classes.map((one) => (one === '.' ? '' : one));
  return wanted.some((one) => found.classes.includes(one)) ? [] : [fault({ ...expected, classes: wanted }, found)];
}

function fault({ classes: [expected = ''] }: Ending, { classes: [found = ''], start, end }: Ending): Finding {
  const context = found === '' ? 'missing' : expected === '' ? 'unwanted' : 'other';
  return { check: 'finalPunctuation', severity: 'warning', start, end, params: { context, expected, found } };
}

function endingOf(text: string, marks: CheckContext['marks']): Ending {
  const end = endBefore(text, text.length, marks);
  let start = end;
  while (start > 0 && /[.?!…:;,]/.test(text.charAt(start - 1))) start -= 1;
  const last = classOf(text.slice(start, end));
  const within = endBefore(text, start, marks);
  const classes = [last];
  if (last === '.' && ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) classes.push('');
  // «Кто виноват?». is “Who Is to Blame?” in English.
  if (last === '.' && within < start) classes.push(classOf(text.slice(within - 1, within)) || '.');
  if (/[?!…]/.test(last) && end < text.trimEnd().length) classes.push('.');
  return { classes, start, end };
}

/** Where the text before `end` ends when closing quotes, brackets and marks are left out. */
function endBefore(text: string, end: number, marks: CheckContext['marks']): number {
  const tokens = markTokens(text.slice(0, end), marks);
  let before = end;
  for (;;) {
    if (tokens.at(-1)?.end === before) before = tokens.pop()?.start ?? before;
    else if (before > 0 && CLOSERS.test(text.charAt(before - 1))) before -= 1;
    else return before;
  }
}

function classOf(run: string): string {
  if (run.includes('?')) return '?';
  if (run.includes('!')) return '!';
  if (/…|\.\.$/.test(run)) return '…';
  return run.slice(-1);
}
