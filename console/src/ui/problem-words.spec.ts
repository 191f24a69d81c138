import { ApiProblem, type Reason } from '../api/problem.js';
import type { Translate } from '../i18n/texts.js';
import { detailOf } from './problem-words.js';

const t = ((_: string, { line, detail }: { line: number; detail: string }) => `${line}! ${detail}`) as Translate;

const detail = 'There must be a letter.';
const told = (code: string, extra: object, reason: Partial<Reason>) => {
  const reasons = [{ code: 'x', detail, ...reason }];
  const problem = new ApiProblem({
    ...{ type: 'about:blank', title: '', status: 422, code, requestId: '', reasons },
    ...extra,
  });
  return detailOf(reasons[0]!, problem, t);
};

describe('a reason why a file is refused', () => {
  it.each<[string, string, object, Partial<Reason>, string]>([
    ['of the file', 'exchange.refused', { line: 7 }, {}, `7! ${detail}`],
    ['of the row', 'glossary.import_refused', {}, { pointer: '/4/forms/kk/0/text' }, `4! ${detail}`],
    ['that it has itself', 'glossary.import_refused', {}, { pointer: '/3', detail: 'Line 3: bad.' }, 'Line 3: bad.'],
    ['and not a number like it', 'exchange.refused', { line: 3 }, { detail: 'At most 300.' }, '3! At most 300.'],
    ['of no file', 'validation.failed', {}, { pointer: '/0/text' }, detail],
  ])('is told with the line %s', (_, code, extra, reason, expected) => {
    expect(told(code, extra, reason)).toBe(expected);
  });
});
