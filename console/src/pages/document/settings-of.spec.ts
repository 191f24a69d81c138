import { changesOf, settingsOf } from './settings-of.js';
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
const settings = settingsOf(row);

describe('the settings of a document', () => {
  it('send nothing when nothing was changed', () => {
    expect(changesOf(row, settings)).toEqual({});
  });

  it.each([
    [{ dueAt: '' }, { dueAt: null }],
    [{ dueAt: '2026-12-17T09:30' }, { dueAt: '2026-12-17T09:30:00+05:00' }],
    [
      { wanted: { ...settings.wanted, en: 'required' as const } },
      { requiredLanguages: ['kk', 'ru', 'en'], optionalLanguages: [] },
    ],
    [
      { releasePolicy: 'languageFirst' as const, firstLanguage: 'kk' as const },
      { releasePolicy: 'languageFirst', firstLanguage: 'kk' },
    ],
    [{ firstLanguage: 'kk' as const, officials: [] }, { officials: [] }],
  ])('%j sends %j', (changed, sent) => {
    expect(changesOf(row, { ...settings, ...changed })).toEqual(sent);
  });
});
