import fc from 'fast-check';
import { STATES, type State } from '../documents/variant.entity.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { factsOf } from '../../test/support/variant-facts.js';
import type { VariantFacts } from './facts.js';
import { heldBack, ordered, releasable } from './release-policy.js';

const SOURCE: Language = 'ru';
const together = {
  releasePolicy: 'together' as const,
  firstLanguage: null as Language | null,
  requiredLanguages: ['kk', 'ru'] as Language[],
  optionalLanguages: ['en', 'kk', 'ru'] as Language[],
};
const asReady = { ...together, releasePolicy: 'asReady' as const };
const kazakhFirst = { ...together, releasePolicy: 'languageFirst' as const, firstLanguage: 'kk' as Language };

type Given = Partial<Record<Language, State | Partial<VariantFacts>>>;

function variantsOf(given: Given): VariantFacts[] {
  return Object.entries(given).map(([language, fields]) =>
    factsOf(language === SOURCE ? 'source' : 'target', {
      language: language as Language,
      ...(typeof fields === 'string' ? { state: fields } : fields),
    }),
  );
}

const missing = (language: Language) => ({ code: 'release.language_missing', params: { language } });
const CORRECTED_UNSEEN = { live: false, changeKind: 'correction' } as object;
const OUTDATED = { state: 'published', sourceRevisionId: 'source-1' } as const;

describe('what may be released', () => {
  it.each<[string, Given, Language[]]>([
    [
      'all that is approved, once all that is required is',
      { kk: 'approved', ru: 'approved', en: 'approved' },
      ['kk', 'ru', 'en'],
    ],
    [
      'the required ones, without waiting for an optional one',
      { kk: 'approved', ru: 'approved', en: 'translation' },
      ['kk', 'ru'],
    ],
    ['a correction of one, when the other is public as it stands', { kk: 'published', ru: 'approved' }, ['ru']],
    ['a correction of one, when the other was withdrawn', { kk: 'withdrawn', ru: 'approved' }, ['ru']],
    ['an optional one that comes later', { kk: 'published', ru: 'published', en: 'approved' }, ['en']],
  ])('together is %s', (_, given, languages) => {
    expect(releasable(together, variantsOf(given))).toEqual({ languages, reasons: [] });
  });

  it.each<[string, Given, object[]]>([
    ['nothing is approved', { kk: 'published', ru: 'published' }, [{ code: 'release.nothing_approved' }]],
    ['a required language is in work', { kk: 'review', ru: 'approved' }, [missing('kk')]],
    ['a required language is not even begun', { ru: 'approved' }, [missing('kk')]],
    [
      'several required languages are missing',
      { kk: 'draft', ru: 'draft', en: 'approved' },
      [missing('kk'), missing('ru')],
    ],
    [
      'what is public translates an older source',
      { kk: OUTDATED, ru: 'approved' },
      [{ code: 'release.language_outdated', params: { language: 'kk' } }],
    ],
  ])('together is nothing when %s', (_, given, reasons) => {
    expect(releasable(together, variantsOf(given))).toEqual({ languages: [], reasons });
  });

  it.each<[string, Given, Language[]]>([
    ['a single one', { kk: 'draft', ru: 'approved' }, ['ru']],
    ['whatever is approved', { kk: 'approved', ru: 'published', en: 'approved' }, ['kk', 'en']],
  ])('as it is ready is %s', (_, given, languages) => {
    expect(releasable(asReady, variantsOf(given))).toEqual({ languages, reasons: [] });
  });

  it.each<[string, Given, Language[]]>([
    ['the first one alone', { kk: 'approved', ru: 'review' }, ['kk']],
    ['the others with it', { kk: 'approved', ru: 'approved', en: 'approved' }, ['kk', 'ru', 'en']],
    ['the others, once it has been public and was withdrawn', { kk: 'withdrawn', en: 'approved' }, ['en']],
    ['each of the others as it is ready, once it is public', { kk: 'published', ru: 'draft', en: 'approved' }, ['en']],
    ['the first one again, whatever the others are', { kk: 'approved', ru: 'published', en: 'draft' }, ['kk']],
  ])('after the first language is %s', (_, given, languages) => {
    expect(releasable(kazakhFirst, variantsOf(given))).toEqual({ languages, reasons: [] });
  });

  it.each<[string, Given, object[]]>([
    ['in work', { kk: 'review', ru: 'approved', en: 'approved' }, [missing('kk')]],
    ['not even begun', { ru: 'approved' }, [missing('kk')]],
    ['withdrawn and written anew', { kk: { state: 'draft', live: false }, ru: 'approved' }, [missing('kk')]],
    [
      'not the translation of this source',
      { kk: OUTDATED, ru: 'approved' },
      [{ code: 'release.language_outdated', params: { language: 'kk' } }],
    ],
  ])('is nothing while the first language is %s', (_, given, reasons) => {
    expect(releasable(kazakhFirst, variantsOf(given))).toEqual({ languages: [], reasons });
  });

  it.each<[string, typeof kazakhFirst | typeof together, Given, Language[]]>([
    ['a correction', together, { kk: OUTDATED, ru: { changeKind: 'correction' } as object }, ['ru']],
    ['a minor edit', together, { kk: OUTDATED, ru: { changeKind: 'minor' } as object }, ['ru']],
    ['no update', together, { kk: OUTDATED, ru: { changeKind: 'update' } as object }, []],
    ['no text of which only the first version was wrong', together, { kk: 'draft', ru: CORRECTED_UNSEEN }, []],
    [
      'a correction, before the first language',
      kazakhFirst,
      { kk: OUTDATED, ru: { changeKind: 'correction' } as object },
      ['ru'],
    ],
    [
      'a correction, without what waits',
      together,
      { kk: 'draft', ru: { changeKind: 'correction' } as object, en: 'approved' },
      ['ru'],
    ],
  ])('without the others is %s', (_, policy, given, languages) => {
    expect(releasable(policy, variantsOf(given)).languages).toEqual(languages);
  });

  it('is only ever what is approved, all of it or nothing, and never nothing without a reason', () => {
    const states = fc.constantFrom(...STATES);
    const policies = fc.oneof(
      fc.subarray([...LANGUAGES]).map((requiredLanguages) => ({ ...together, requiredLanguages })),
      fc.constantFrom(...LANGUAGES).map((firstLanguage) => ({ ...kazakhFirst, firstLanguage })),
    );
    fc.assert(
      fc.property(fc.record({ kk: states, ru: states, en: states }), policies, (given, policy) => {
        const approved = LANGUAGES.filter((language) => given[language] === 'approved');
        const { languages, reasons } = releasable(policy, variantsOf(given));
        expect([[], approved]).toContainEqual(
          [...languages].sort((a, b) => LANGUAGES.indexOf(a) - LANGUAGES.indexOf(b)),
        );
        expect(languages.length === 0).toBe(reasons.length > 0);
      }),
    );
  });
});

describe('what stays behind when a guard refuses a language', () => {
  const all: Given = { kk: 'approved', ru: 'approved', en: 'approved' };
  const CORRECTION = { changeKind: 'correction' } as object;

  it.each<[string, typeof kazakhFirst | typeof asReady | typeof together, Given, Language[], Language[]]>([
    ['together: all', together, all, ['en'], ['kk', 'ru', 'en']],
    ['together: nothing when nothing is refused', together, all, [], []],
    ['together: not a correction of another', together, { ...all, ru: CORRECTION }, ['en'], ['kk', 'en']],
    ['together: only the correction that is refused', together, { ...all, ru: CORRECTION }, ['ru'], ['ru']],
    ['as it is ready: that one', asReady, all, ['en'], ['en']],
    ['after the first language: all with the first', kazakhFirst, all, ['kk'], ['kk', 'ru', 'en']],
    ['after the first language: another alone', kazakhFirst, all, ['en'], ['en']],
  ])('%s', (_, policy, given, refused, held) => {
    const languages = Object.keys(given) as Language[];
    expect(heldBack(policy, variantsOf(given), languages, refused)).toEqual(held);
  });
});

describe('what a standing order is meant for', () => {
  const ORDERED = new Date('2016-07-07');
  const first = { firstPublishedAt: null };
  const untouched = { firstPublishedAt: new Date('2016-01-01') };
  const begunBefore = { ...untouched, revisedAt: new Date('2016-07-06') };
  const begunAfter = { ...untouched, revisedAt: new Date('2016-07-08') };
  const meant = (policy: typeof together | typeof asReady | typeof kazakhFirst, given: Given) =>
    ordered(policy, variantsOf(given), Object.keys(given) as Language[], ORDERED);

  it.each<[string, Partial<VariantFacts>, boolean]>([
    ['a text that was never public', first, true],
    ['a revision that was begun before it', begunBefore, true],
    ['a revision that was begun after it', begunAfter, false],
    ['a text that was not taken up again', untouched, false],
  ])('tells %s', (_, ru, is) => {
    expect(meant(asReady, { ru })).toEqual(is ? ['ru'] : []);
  });

  it('lets each language go by itself when they go as they are ready', () => {
    expect(meant(asReady, { kk: begunBefore, ru: begunAfter })).toEqual(['kk']);
  });

  it('holds all back when a required one of those that go together is not meant', () => {
    expect(meant(together, { kk: begunBefore, ru: begunAfter, en: first })).toEqual([]);
  });

  it('holds the others back when the one that goes first is not meant', () => {
    expect(meant(kazakhFirst, { kk: begunAfter, ru: begunBefore, en: first })).toEqual([]);
    expect(meant(kazakhFirst, { kk: begunBefore, ru: begunAfter, en: first })).toEqual(['kk', 'en']);
  });

  it('leaves out an optional one that is not meant', () => {
    expect(meant(together, { kk: begunBefore, ru: begunBefore, en: begunAfter })).toEqual(['kk', 'ru']);
  });
});
