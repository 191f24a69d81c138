import type { Segment } from './editor-context.js';
import { counts, isWanted, nextOf, type Filter } from './filter.js';
import { progressOf, wordsIn } from './progress.js';
import { isSameDraft, typedUpon } from './target-draft.js';

const segment = (fields: Partial<Segment>) =>
  ({
    ...{ id: 's', sourceText: 'Мост открыт', targetText: '', status: 'untranslated', fuzzy: false, edited: false },
    ...{ findings: [], openRemarks: 0, reviewChange: null },
    ...fields,
  }) as unknown as Segment;

const review = { by: { id: 'r', name: 'R' }, from: 'a', reason: null, change: [] };
const finding = (state: 'open' | 'dismissed') => [{ state }] as Segment['findings'];

describe('a filter', () => {
  it.each<[Filter, Partial<Segment>, boolean]>([
    ['all', {}, true],
    ['untranslated', {}, true],
    ['untranslated', { status: 'draft' }, false],
    ['toDo', { status: 'rejected' }, true],
    ['toDo', { status: 'translated' }, false],
    ['toDo', { status: 'translated', reviewChange: review }, true],
    ['fuzzy', { fuzzy: true }, true],
    ['fuzzy', { fuzzy: true, edited: true }, false],
    ['findings', { findings: finding('open') }, true],
    ['findings', { findings: finding('dismissed') }, false],
    ['unreviewed', { status: 'translated' }, true],
    ['unreviewed', { status: 'reviewed' }, false],
    ['remarks', { openRemarks: 1 }, true],
  ])('%s of %j: %s', (filter, fields, wanted) => {
    expect(isWanted(filter, segment(fields))).toBe(wanted);
  });

  it('counts what each would leave', () => {
    const all = [segment({}), segment({ status: 'reviewed', openRemarks: 2 })];
    expect(counts(all)).toMatchObject({ all: 2, toDo: 1, untranslated: 1, unreviewed: 1, remarks: 1, findings: 0 });
  });
});

describe('the next segment', () => {
  const all = ['a', 'b', 'c'].map((id) => ({ id, done: id === 'b' }));
  const toDo = ({ done }: { done: boolean }) => !done;

  it.each([
    ['a', 'c'],
    ['c', 'a'],
  ])('after %s is %s, wherever something is to do', (from, to) => {
    expect(nextOf(all, from, toDo)?.id).toBe(to);
  });

  it('is the one below once all is done, and none after the last', () => {
    expect(nextOf(all, 'a', () => false)?.id).toBe('b');
    expect(nextOf(all, 'c', () => false)).toBeUndefined();
  });
});

it('measures progress by segments and by words of the source', () => {
  const all = [
    segment({ status: 'translated', sourceText: 'Длина моста – 320,5 метра' }),
    segment({ status: 'reviewed' }),
    segment({}),
  ];
  expect(progressOf(all, false)).toEqual({ segments: { done: 2, all: 3 }, words: { done: 6, all: 8 } });
  expect(progressOf(all, true)).toEqual({ segments: { done: 1, all: 3 }, words: { done: 2, all: 8 } });
});

it('takes marks for no words', () => {
  expect(wordsIn('<1>Мост</1> открыт')).toBe(2);
});

describe('a draft of a target', () => {
  const before = { text: 'Көпір', finished: true };
  it.each([
    ['Көпір а', false],
    ['Көпір ', true],
  ])('typed to “%s” is finished: %s', (text, finished) => {
    expect(typedUpon(before, text)).toEqual({ text, finished });
  });
  it('is the same but for the space around it', () => {
    expect(isSameDraft(before, { text: 'Көпір ', finished: true })).toBe(true);
    expect(isSameDraft(before, { text: 'Көпір', finished: false })).toBe(false);
  });
});
