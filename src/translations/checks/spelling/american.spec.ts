import { americanSpellings } from './american.js';

describe('americanSpellings', () => {
  it.each([
    ['organisation', 'organization'],
    ['modernised', 'modernized'],
    ['analysing', 'analyzing'],
    ['labour', 'labor'],
    ['honourable', 'honorable'],
    ['centres', 'centers'],
    ['travelled', 'traveled'],
    ['defence', 'defense'],
    ['programme', 'program'],
    ['enrolment', 'enrollment'],
    ['paediatric', 'pediatric'],
  ])('knows for %s %s', (british, american) => expect(americanSpellings(british)).toContain(american));

  it('knows none for a word that is the same everywhere', () => {
    expect(americanSpellings('school')).toEqual(['schooll']);
    expect(americanSpellings('garden')).toEqual([]);
  });
});
