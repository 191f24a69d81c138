import { actorOf } from '../../test/support/variant-facts.js';
import { changesOf, confirmationOf, faultsOf, type TargetInput } from './target-changes.js';

const title = { segmentId: 'title', targetText: 'Көпір', status: 'translated' as const, authorship: ['ann'] };
const bob = actorOf({ id: 'bob' });
const put = (text: string, status: TargetInput['status'] = 'translated', id = 'title') => ({ id, text, status });
const change = (before: Partial<typeof title> | object, input: TargetInput) =>
  changesOf([input], new Map([['title', { ...title, ...before }]]), bob);

describe('putting a translation', () => {
  it('gives whoever changes a text a share in it, beside those who had one', () => {
    expect(change({}, put('Жаңа көпір'))).toEqual([
      { segmentId: 'title', targetText: 'Жаңа көпір', status: 'translated', authorship: ['ann', 'bob'] },
    ]);
  });

  it('changes nothing where the text is the same already', () => {
    expect(change({}, put('Көпір'))).toEqual([]);
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
    expect(confirmationOf(title, bob)).toEqual({ ...title, authorship: ['ann', 'bob'] });
  });
});

describe('the faults of what is put', () => {
  const limits = new Map([
    ['title', 10],
    ['lead', 10],
  ]);
  const codesOf = (...inputs: TargetInput[]) =>
    faultsOf(inputs, limits, (index) => `/segments/${index}`).map(({ code, pointer }) => [code, pointer]);

  it('are none for texts up to their limit, and for empty drafts', () => {
    expect(codesOf(put('0123456789'), put('', 'draft', 'lead'))).toEqual([]);
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
