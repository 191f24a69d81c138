import { actorOf } from '../../test/support/variant-facts.js';
import {
  changeOf,
  changesOf,
  confirmationOf,
  faultsOf,
  NO_REVIEW_CHANGE,
  type Before,
  type TargetInput,
} from './target-changes.js';

const title: Before = {
  ...{ segmentId: 'title', sourceText: 'Мост', targetText: 'Көпір', status: 'translated', authorship: ['ann'] },
  ...{ previousSourceText: null, origin: 'human', score: null, fuzzy: false, edited: true, sourceRevisionId: 'first' },
  ...NO_REVIEW_CHANGE,
};
const bob = actorOf({ id: 'bob' });
const put = (text: string, status: TargetInput['status'] = 'translated', id = 'title') => ({ id, text, status });
const change = (before: Partial<Before>, input: TargetInput) =>
  changesOf([input], new Map([['title', { ...title, ...before }]]), bob, 'second');

describe('putting a translation', () => {
  it('gives whoever changes a text a share in it, beside those who had one', () => {
    expect(change({}, put('Жаңа көпір'))).toEqual([
      {
        ...changeOf(title),
        targetText: 'Жаңа көпір',
        authorship: ['ann', 'bob'],
        sourceRevisionId: 'second',
      },
    ]);
  });

  it('changes nothing where the text is the same already', () => {
    expect(change({}, put('Көпір'))).toEqual([]);
    expect(change({ status: 'reviewed' }, put('Көпір'))).toEqual([]);
    expect(change({ status: 'untranslated', targetText: '', authorship: [] }, put('', 'draft'))).toEqual([]);
  });

  it.each(['draft', 'prefilled', 'needsRevision'] as const)(
    'makes whoever finishes a %s text vouch for it',
    (status) => {
      expect(change({ status }, put('Көпір'))).toMatchObject([{ status: 'translated', authorship: ['ann', 'bob'] }]);
    },
  );

  it('gives no share to whoever only takes a text back to draft', () => {
    expect(change({}, put('Көпір', 'draft'))).toMatchObject([{ status: 'draft', authorship: ['ann'] }]);
  });

  it('leaves nobody a share in a text that is gone', () => {
    expect(change({}, put('', 'draft'))).toMatchObject([{ status: 'untranslated', authorship: [] }]);
  });

  it('that is still accurate makes whoever says so vouch for it', () => {
    const outdated = { ...title, status: 'needsRevision' as const, previousSourceText: 'Мосты' };
    expect(confirmationOf(outdated, bob, 'second')).toEqual({
      ...changeOf(title),
      authorship: ['ann', 'bob'],
      sourceRevisionId: 'second',
    });
  });

  it('remembers for good what it was made from', () => {
    const machine = { origin: 'machine', edited: false, status: 'prefilled' } as const;
    expect(change(machine, put('Көпір'))).toMatchObject([{ origin: 'machine', edited: false }]);
    expect(change(machine, put('Көпір ашылды'))).toMatchObject([{ origin: 'machine', edited: true }]);
    expect(change({ targetText: '', origin: null, status: 'untranslated' }, put('Көпір'))).toMatchObject([
      { origin: 'human', edited: true },
    ]);
    const proposal = { origin: 'memory', score: 88, fuzzy: true } as const;
    expect(change({}, { ...put('Мост', 'draft'), proposal })).toMatchObject([
      { origin: 'memory', score: 88, fuzzy: true, edited: false },
    ]);
    expect(change(machine, put('', 'draft'))).toMatchObject([{ origin: null, edited: false }]);
  });

  it('of a source that changed is made from the new one once it is finished', () => {
    const outdated = { status: 'needsRevision', previousSourceText: 'Мосты' } as const;
    expect(change(outdated, put('Көпірлер', 'draft'))).toMatchObject([
      { previousSourceText: 'Мосты', sourceRevisionId: 'first' },
    ]);
    expect(change(outdated, put('Көпірлер'))).toMatchObject([{ previousSourceText: null, sourceRevisionId: 'second' }]);
  });

  it('answers for what a reviewer changed, in place of the reviewer', () => {
    const changed = {
      ...{ textBeforeReview: 'Көбір', changedInReviewBy: 'rae', reviewReason: 'ә' },
      authorship: ['ann', 'rae'],
    };
    expect(change(changed, put('Көпір'))).toEqual([
      { ...changeOf(title), authorship: ['ann', 'bob'], sourceRevisionId: 'second' },
    ]);
    expect(change(changed, put('Көпірлер', 'draft'))).toMatchObject([
      { changedInReviewBy: 'rae', textBeforeReview: 'Көбір', authorship: ['ann', 'rae', 'bob'] },
    ]);
    expect(change({ ...changed, changedInReviewBy: 'bob' }, put('Көпір'))).toEqual([]);
  });
});

describe('the faults of what is put', () => {
  const limits = new Map([
    ['title', 10],
    ['lead', 10],
    ['p', 10],
  ]);
  const segment = (segmentId: string, field = segmentId, targetText = '', gap = '') => ({
    ...{ segmentId, field, targetText, gap },
  });
  const segments = [segment('title'), segment('lead'), segment('p', 'p', 'abcd', ' '), segment('p~2', 'p', 'efgh')];
  const codesOf = (...inputs: TargetInput[]) =>
    faultsOf(inputs, segments, limits, (index) => `/segments/${index}`).map(({ code, pointer }) => [code, pointer]);

  it('are none for texts up to their limit, and for empty drafts', () => {
    expect(codesOf(put('0123456789'), put('', 'draft', 'lead'))).toEqual([]);
  });

  it('count the whole text of a field, not a sentence of it alone', () => {
    expect(codesOf(put('abcde', 'translated', 'p'))).toEqual([]);
    expect(codesOf(put('abcdef', 'translated', 'p'))).toEqual([['segments.too_long', '/segments/0/text']]);
    expect(codesOf(put('abcdef', 'translated', 'p'), put('efg', 'translated', 'p~2'))).toEqual([]);
  });

  it('are all named, each with its place', () => {
    expect(codesOf(put('01234567890'), put('', 'translated', 'lead'), put('?', 'draft', 'x'), put('Көпір'))).toEqual([
      ['segments.too_long', '/segments/0/text'],
      ['segments.empty', '/segments/1/text'],
      ['segments.unknown', '/segments/2/id'],
      ['segments.twice', '/segments/3/id'],
    ]);
  });
});
