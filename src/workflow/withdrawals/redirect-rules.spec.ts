import type { Language } from '../../languages/languages.js';
import type { WithdrawalKind } from '../../publications/withdrawal.js';
import { redirectFaults, redirectObstacles, type Neighbour } from './redirect-rules.js';

const languages: Language[] = ['en', 'kk'];
const redirect = { documentId: 'a', kind: 'superseded' as WithdrawalKind, redirectTo: 'b' as string | null, languages };

function neighbour(documentId: string, fields: Partial<Neighbour> = {}): Neighbour {
  return { documentId, language: 'kk', title: `Title of ${documentId}`, withdrawn: false, redirectTo: null, ...fields };
}

const inEnglish = neighbour('b', { language: 'en' });
const named = (documentId: string) => ({ language: 'kk', documentId, title: `Title of ${documentId}` });

describe('what is asked for', () => {
  it.each<[WithdrawalKind, string | null, string[]]>([
    ['superseded', 'b', []],
    ['superseded', null, ['withdrawal.redirect_missing']],
    ['duplicate', 'b', []],
    ['duplicate', null, []],
    ['publishedInError', 'b', ['withdrawal.redirect_unfit']],
    ['legalOrder', 'b', ['withdrawal.redirect_unfit']],
    ['legalOrder', null, []],
    ['superseded', 'a', ['withdrawal.redirect_to_itself']],
    ['legalOrder', 'a', ['withdrawal.redirect_unfit', 'withdrawal.redirect_to_itself']],
  ])('of the kind %s with a redirect to %s has the faults %j', (kind, redirectTo, codes) => {
    expect(redirectFaults({ ...redirect, kind, redirectTo }).map(({ code }) => code)).toEqual(codes);
  });
});

describe('a redirect', () => {
  it('may lead to what is public in each language', () => {
    expect(redirectObstacles(redirect, [neighbour('b'), inEnglish])).toEqual([]);
  });

  it('may be one of several that lead to the same text', () => {
    const other = neighbour('c', { withdrawn: true, redirectTo: 'b' });
    expect(redirectObstacles(redirect, [neighbour('b'), inEnglish, other])).toEqual([]);
  });

  it('is no matter when there is none', () => {
    const other = neighbour('c', { withdrawn: true, redirectTo: 'a' });
    expect(redirectObstacles({ ...redirect, redirectTo: null }, [other])).toEqual([]);
  });

  it.each<[string, string, Partial<Neighbour>]>([
    ['to what is withdrawn', 'withdrawal.redirect_withdrawn', { withdrawn: true }],
    ['to what redirects further', 'withdrawal.redirect_chain', { withdrawn: true, redirectTo: 'c' }],
    ['to what redirects back', 'withdrawal.redirect_loop', { withdrawn: true, redirectTo: 'a' }],
  ])('may not lead %s (%s)', (_, code, fields) => {
    expect(redirectObstacles(redirect, [neighbour('b', fields), inEnglish])).toEqual([{ code, params: named('b') }]);
  });

  it('may not lead to what has never been public in one of the languages', () => {
    const params = { language: 'kk', documentId: 'b' };
    expect(redirectObstacles(redirect, [inEnglish])).toEqual([{ code: 'withdrawal.redirect_not_public', params }]);
  });

  it('may not begin where the readers of others are sent to, who are all named', () => {
    const others = [
      neighbour('c', { withdrawn: true, redirectTo: 'a' }),
      neighbour('d', { withdrawn: true, redirectTo: 'a' }),
    ];
    expect(redirectObstacles(redirect, [neighbour('b'), inEnglish, ...others])).toEqual([
      { code: 'withdrawal.redirected_here', params: named('c') },
      { code: 'withdrawal.redirected_here', params: named('d') },
    ]);
  });

  it('is refused with every reason of every language', () => {
    const codes = redirectObstacles(redirect, [
      neighbour('b', { withdrawn: true }),
      neighbour('c', { language: 'en', withdrawn: true, redirectTo: 'a' }),
    ]).map(({ code, params }) => [params?.['language'], code]);
    expect(codes).toEqual([
      ['en', 'withdrawal.redirect_not_public'],
      ['en', 'withdrawal.redirected_here'],
      ['kk', 'withdrawal.redirect_withdrawn'],
    ]);
  });
});
