import { languagesOf, settingsAfter, settingsChanged } from './document-settings.js';

const before = {
  sourceLanguage: 'ru' as const,
  releasePolicy: 'together' as const,
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

  it('lose a date that is taken away', () => {
    expect(settingsAfter({ ...before, dueAt: new Date(0) }, { dueAt: null }).dueAt).toBeNull();
  });
});
