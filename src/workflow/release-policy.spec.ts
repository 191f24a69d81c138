import fc from 'fast-check';
import { STATES, type State } from '../documents/variant.entity.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { factsOf } from '../../test/support/variant-facts.js';
import type { VariantFacts } from './facts.js';
import { ordered, releasable } from './release-policy.js';

const SOURCE: Language = 'ru';
const together = {
  releasePolicy: 'together' as const,
  requiredLanguages: ['kk', 'ru'] as Language[],
  optionalLanguages: ['en', 'kk', 'ru'] as Language[],
};
const asReady = { ...together, releasePolicy: 'asReady' as const };

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
    ['an optional one that comes later', { kk: 'published', ru: 'published', en: 'approved' }, ['en']],
  ])('together is %s', (_, given, languages) => {
    expect(releasable(together, variantsOf(given))).toEqual({ languages, reasons: [] });
  });

  it.each<[string, Given, object[]]>([
    ['nothing is approved', { kk: 'published', ru: 'published' }, [{ code: 'release.nothing_approved' }]],
    ['a required language is in work', { kk: 'review', ru: 'approved' }, [missing('kk')]],
    ['a required language is not even begun', { ru: 'approved' }, [missing('kk')]],
    ['a required language was withdrawn', { kk: 'withdrawn', ru: 'approved' }, [missing('kk')]],
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

  it('is only ever what is approved, all of it or nothing, and never nothing without a reason', () => {
    const states = fc.constantFrom(...STATES);
    fc.assert(
      fc.property(fc.record({ kk: states, ru: states, en: states }), fc.subarray([...LANGUAGES]), (given, required) => {
        const approved = LANGUAGES.filter((language) => given[language] === 'approved');
        const { languages, reasons } = releasable({ ...together, requiredLanguages: required }, variantsOf(given));
        expect([[], approved]).toContainEqual(
          [...languages].sort((a, b) => LANGUAGES.indexOf(a) - LANGUAGES.indexOf(b)),
        );
        expect(languages.length === 0).toBe(reasons.length > 0);
      }),
    );
  });
});

describe('what a standing order is meant for', () => {
  const ORDERED = new Date('2016-07-07');
  const first = { firstPublishedAt: null };
  const untouched = { firstPublishedAt: new Date('2016-01-01') };
  const begunBefore = { ...untouched, revisedAt: new Date('2016-07-06') };
  const begunAfter = { ...untouched, revisedAt: new Date('2016-07-08') };
  const meant = (policy: typeof together | typeof asReady, given: Given) =>
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

  it('leaves out an optional one that is not meant', () => {
    expect(meant(together, { kk: begunBefore, ru: begunBefore, en: begunAfter })).toEqual(['kk', 'ru']);
  });
});
