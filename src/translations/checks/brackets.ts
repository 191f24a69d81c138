import type { Finding, SegmentCheck } from './check.js';
import { masked } from './text/protected-ranges.js';

const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
const BRACKETS: ReadonlySet<string> = new Set('()[]{}');
/** «1) …; 2) …», «а) …», and faces. */
const LABELS_AND_FACES = /(?<![\p{L}\p{N}(])(?:\p{N}{1,3}|\p{L})\)(?=\s)|[:;]-?[)(]/gu;

/** 25: brackets without their other half, unless the source lacks it too; another number of brackets than the source. */
export const brackets: SegmentCheck = (source, target, { marks }) => {
  const [expected, found] = [bracketsOf(masked(source, marks)), bracketsOf(masked(target, marks))];
  if (found.single.length > 0 && shapeOf(found.single) !== shapeOf(expected.single)) {
    return found.single.map(({ character, index }) => ({
      ...{ check: 'brackets', severity: 'warning', start: index, end: index + 1 },
      params: { context: 'unbalanced', bracket: character },
    }));
  }
  return expected.pairs === found.pairs ? [] : [otherCount(expected.pairs, found.pairs)];
};

interface Bracket {
  character: string;
  index: number;
}

function bracketsOf(text: string): { pairs: number; single: Bracket[] } {
  const prose = text.replace(LABELS_AND_FACES, (written) => ' '.repeat(written.length));
  const open: Bracket[] = [];
  const single: Bracket[] = [];
  let pairs = 0;
  for (let index = 0; index < prose.length; index += 1) {
    const character = prose.charAt(index);
    if (!BRACKETS.has(character)) continue;
    const opening = PAIRS[character];
    if (opening === undefined) open.push({ character, index });
    else if (open.at(-1)?.character === opening) {
      open.pop();
      // Square and curly ones are editors' and templates', not the author's.
      if (character === ')') pairs += 1;
    } else single.push({ character, index });
  }
  return { pairs, single: [...single, ...open].sort((one, other) => one.index - other.index) };
}

function shapeOf(single: readonly Bracket[]): string {
  return single.map(({ character }) => character).join('');
}

function otherCount(expected: number, found: number): Finding {
  const params = { context: 'count', expected, found };
  return { check: 'brackets', severity: 'information', start: 0, end: 0, params };
}
