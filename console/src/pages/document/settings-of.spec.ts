import { changesOf, settingsUpon, touchedToo } from './settings-of.js';
import type { Row } from './texts-of.js';

const row = {
  releasePolicy: 'together',
  firstLanguage: null,
  languages: [
    { language: 'kk', wanted: 'required', variant: null },
    { language: 'ru', wanted: 'required', variant: null },
    { language: 'en', wanted: 'optional', variant: null },
  ],
  officials: ['a'],
  dueAt: '2026-12-16T05:00:00.000Z',
  priority: 'normal',
} as unknown as Row;

describe('the settings of a document', () => {
  it('send nothing when nothing was changed', () => {
    expect(changesOf(row, {})).toEqual({});
  });

  it.each([
    [{ dueAt: '' }, { dueAt: null }],
    [{ dueAt: '2026-12-17T09:30' }, { dueAt: '2026-12-17T09:30:00+05:00' }],
    [{ wanted: { en: 'required' as const } }, { requiredLanguages: ['kk', 'ru', 'en'], optionalLanguages: [] }],
    [
      { releasePolicy: 'languageFirst' as const, firstLanguage: 'kk' as const },
      { releasePolicy: 'languageFirst', firstLanguage: 'kk' },
    ],
    [{ firstLanguage: 'kk' as const, officials: [] }, { officials: [] }],
  ])('%j sends %j', (changed, sent) => {
    expect(changesOf(row, changed)).toEqual(sent);
  });

  it('leave what a colleague has changed meanwhile, and show it', () => {
    const [kk, , en] = row.languages;
    const ru = { language: 'ru', wanted: 'no', variant: null };
    const meanwhile = { ...row, dueAt: null, officials: ['a', 'b'], languages: [kk, ru, en] } as unknown as Row;
    const touched = touchedToo({ releasePolicy: 'asReady' }, { wanted: { en: 'required' } });
    expect(changesOf(meanwhile, touched)).toEqual({
      releasePolicy: 'asReady',
      requiredLanguages: ['kk', 'en'],
      optionalLanguages: [],
    });
    expect(settingsUpon(meanwhile, touched)).toMatchObject({
      dueAt: '',
      officials: ['a', 'b'],
      wanted: { kk: 'required', ru: 'no', en: 'required' },
    });
  });
});
