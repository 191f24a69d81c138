import { bodyOf, SKILLS } from './person-values.js';

describe('the language skills of a form', () => {
  it('are all six pairs of the three languages', () => {
    expect(SKILLS.map(({ value }) => value)).toEqual(['kk-ru', 'kk-en', 'ru-kk', 'ru-en', 'en-kk', 'en-ru']);
  });

  it('are sent as pairs', () => {
    const values = { name: 'Ербол', roles: [], interfaceLanguage: 'kk' as const, skills: ['en-kk', 'kk-ru'] };
    expect(bodyOf(values).skills).toEqual([
      { from: 'kk', to: 'ru' },
      { from: 'en', to: 'kk' },
    ]);
  });
});
