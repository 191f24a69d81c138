import { keptIn, storedAs } from './kept.js';

const first = { reason: '', languages: ['kk'] };
const typed = { reason: 'Қате аударылған', languages: ['kk', 'ru'] };

describe('what is typed into a form', () => {
  it('comes back as it was, with the time', () => {
    expect(keptIn(storedAs(typed, first, 7), first)).toEqual({ value: typed, typedAt: 7 });
  });

  it.each([
    ['nothing but what it began with', storedAs({ ...first }, first, 7)],
    ['what it begins with meanwhile', storedAs(first, typed, 7)],
    ['nothing', null],
    ['no JSON', '{"value":'],
    ['fields that the form no longer has', JSON.stringify({ value: { note: 'x' }, typedAt: 7 })],
  ])('is nothing when there is %s', (_, stored) => {
    expect(keptIn(stored, first)).toBeUndefined();
  });

  it('leaves to the form what nobody has touched', () => {
    const stored = storedAs({ ...first, reason: 'Қате аударылған' }, first, 7);
    expect(keptIn(stored, { reason: '', languages: ['en'] })?.value).toEqual({ ...typed, languages: ['en'] });
  });

  it('is put into a form that has one more field since', () => {
    const kept = keptIn(storedAs(typed, first, 7), { ...first, notes: { ru: '' } });
    expect(kept?.value).toEqual({ ...typed, notes: { ru: '' } });
  });
});
