import { brokenMarks, markTokens, withoutMarks, type MarkToken } from '../../documents/content/marks.js';
import type { CheckContext, Finding, SegmentCheck } from './check.js';

const LOOKS_LIKE_MARK = /<\/?[1-9]\d?>/g;

/** 22: the marks of the source are in the target, each once, whole and within the same ones; their order is information. */
export const inlineMarks: SegmentCheck = (source, target, { marks }) => {
  const inSource = new Set(markTokens(source, marks).map(({ id }) => id));
  const known = marks.filter(({ id }) => inSource.has(id));
  const faults = [...faultyMarks(target, marks, known), ...unknownMarks(source, target, marks)];
  if (faults.length > 0) return faults;
  const [expected, found] = [shapeOf(markTokens(source, known)), shapeOf(markTokens(target, known))];
  const moved = found.filter(({ id, parent }) => expected.some((one) => one.id === id && one.parent !== parent));
  if (moved.length > 0) return moved.map(({ id, token }) => fault('error', id, token));
  const order = found.filter(({ id }, index) => expected[index]?.id !== id);
  return order.slice(0, 1).map(({ id, token }) => fault('information', id, token));
};

function faultyMarks(target: string, marks: CheckContext['marks'], known: CheckContext['marks']): Finding[] {
  const tokens = markTokens(target, marks);
  const foreign = marks.filter(({ id }) => !known.some((one) => one.id === id) && tokens.some((one) => one.id === id));
  return [...brokenMarks(target, known), ...foreign.map(({ id }) => id)].map((id) =>
    fault(
      'error',
      id,
      tokens.find((token) => token.id === id),
    ),
  );
}

/** What looks like a mark of another segment and stands in the target only. */
function unknownMarks(source: string, target: string, marks: CheckContext['marks']): Finding[] {
  const literal = new Set(withoutMarks(source, marks).match(LOOKS_LIKE_MARK));
  const ids = new Set(marks.map(({ id }) => id));
  return [...target.matchAll(LOOKS_LIKE_MARK)].flatMap(({ 0: written, index }) => {
    const id = written.replace(/\D/g, '');
    if (ids.has(id) || literal.has(written)) return [];
    return [fault('error', id, { start: index, end: index + written.length })];
  });
}

interface PlacedMark {
  id: string;
  /** The mark that it stands in. */
  parent: string | undefined;
  token: MarkToken;
}

function shapeOf(tokens: readonly MarkToken[]): PlacedMark[] {
  const open: string[] = [];
  const placed: PlacedMark[] = [];
  for (const token of tokens) {
    if (token.kind === 'close') open.pop();
    else {
      placed.push({ id: token.id, parent: open.at(-1), token });
      open.push(token.id);
    }
  }
  return placed;
}

function fault(severity: 'error' | 'information', id: string, at: { start: number; end: number } | undefined): Finding {
  const params = { context: severity === 'error' ? 'broken' : 'order', mark: `<${id}>` };
  return { check: 'inlineMarks', severity, start: at?.start ?? 0, end: at?.end ?? 0, params };
}
