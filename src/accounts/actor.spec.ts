import { JARSHY, ROLES, canTranslate, hasRole, knows, type Actor } from './actor.js';

const aigerim: Actor = { id: 'a', name: 'Айгерім', roles: ['translator'], skills: [{ from: 'ru', to: 'kk' }] };

describe('an actor', () => {
  it('has the roles that were given, and no other', () => {
    expect(ROLES.filter((role) => hasRole(aigerim, role))).toEqual(['translator']);
  });

  it('holds no editorial right by being an administrator', () => {
    const administrator: Actor = { ...aigerim, roles: ['administrator'] };
    expect(ROLES.filter((role) => hasRole(administrator, role))).toEqual(['administrator']);
  });

  it('translates in the direction of a skill only', () => {
    expect(canTranslate(aigerim, 'ru', 'kk')).toBe(true);
    expect(canTranslate(aigerim, 'kk', 'ru')).toBe(false);
    expect(canTranslate(aigerim, 'ru', 'en')).toBe(false);
  });

  it('knows the languages on both sides of a skill', () => {
    expect((['kk', 'ru', 'en'] as const).map((language) => knows(aigerim, language))).toEqual([true, true, false]);
  });

  it('is Jarshy itself without any right', () => {
    expect(JARSHY.id).toBeNull();
    expect(ROLES.some((role) => hasRole(JARSHY, role))).toBe(false);
  });
});
