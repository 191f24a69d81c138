import { languagesOf, settingsAfter, settingsChanged } from './document-settings.js';

const before = {
  sourceLanguage: 'ru' as const,
  releasePolicy: 'together' as const,
  firstLanguage: null,
  officials: ['019a'],
  requiredLanguages: ['kk' as const, 'ru' as const],
  optionalLanguages: ['en' as const],
  dueAt: null,
};

describe('the languages of a document', () => {
  it('are named once, and what is required is not optional', () => {
    expect(languagesOf('ru', ['ru', 'kk', 'ru'], ['kk', 'en', 'en'])).toEqual({
      requiredLanguages: ['ru', 'kk'],
      optionalLanguages: ['en'],
    });
  });

  it('cannot leave out that of the source', () => {
    expect(() => languagesOf('ru', ['kk'], ['en'])).toThrow('documents.source_language_needed');
  });
});

describe('the settings of a document', () => {
  it('stay where nothing is said', () => {
    const after = settingsAfter(before, {});
    expect(settingsChanged(before, after)).toBeNull();
  });

  it('tell what they were and what they are', () => {
    const dueAt = new Date('2016-07-07T08:05:00Z');
    const after = settingsAfter(before, { optionalLanguages: [], dueAt });
    expect(settingsChanged(before, after)).toEqual({
      from: { optionalLanguages: ['en'], dueAt: null },
      to: { optionalLanguages: [], dueAt },
    });
  });

  it('name the language that goes first as long as the policy has one', () => {
    const kazakhFirst = settingsAfter(before, { releasePolicy: 'languageFirst', firstLanguage: 'kk' });
    expect(kazakhFirst.firstLanguage).toBe('kk');
    expect(settingsAfter({ ...before, ...kazakhFirst }, { dueAt: null }).firstLanguage).toBe('kk');
    expect(settingsAfter({ ...before, ...kazakhFirst }, { releasePolicy: 'asReady' }).firstLanguage).toBeNull();
  });

  it.each([
    [{ releasePolicy: 'languageFirst' as const }, 'documents.first_language_needed'],
    [
      { releasePolicy: 'languageFirst' as const, firstLanguage: 'en' as const, optionalLanguages: [] },
      'documents.first_language_not_wanted',
    ],
  ])('%j are refused', (changes, code) => {
    expect(() => settingsAfter(before, changes)).toThrow(code);
  });

  it('name each official once', () => {
    expect(settingsAfter(before, { officials: ['019b', '019a', '019b'] }).officials).toEqual(['019b', '019a']);
  });

  it('lose a date that is taken away', () => {
    expect(settingsAfter({ ...before, dueAt: new Date(0) }, { dueAt: null }).dueAt).toBeNull();
  });
});
