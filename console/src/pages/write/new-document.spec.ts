import { newArticle, newProfile, type NewDocument } from './new-document.js';

const FORM: NewDocument = {
  ...{ kind: 'article', language: 'kk', title: ' Көпір ', post: '', releasePolicy: 'together', firstLanguage: 'kk' },
  wanted: { kk: 'required', ru: 'required', en: 'optional' },
  ...{ datedAt: '', dueAt: '', embargoUntil: '' },
};

describe('a new document', () => {
  it('of the kind article begins with its title', () => {
    expect(newArticle(FORM)).toEqual({
      ...{ language: 'kk', releasePolicy: 'together', firstLanguage: null },
      ...{ requiredLanguages: ['kk', 'ru'], optionalLanguages: ['en'] },
      content: { section: [], title: 'Көпір', lead: '', body: [] },
    });
  });

  it('has a first language only where the policy asks for one', () => {
    expect(newArticle({ ...FORM, releasePolicy: 'languageFirst' }).firstLanguage).toBe('kk');
  });

  it('has its times as the clocks of Almaty show them', () => {
    expect(newProfile({ ...FORM, datedAt: '2026-12-16T10:00', dueAt: '2026-12-17T09:30' })).toMatchObject({
      ...{ datedAt: '2026-12-16T10:00:00+05:00', dueAt: '2026-12-17T09:30:00+05:00' },
    });
  });
});
