import { keptIn, storedAs } from './kept.js';

const first = { reason: '', languages: ['kk'] };
const typed = { reason: 'Қате аударылған', languages: ['kk', 'ru'] };

describe('what is typed into a form', () => {
  it('comes back as it was, with the time', () => {
    expect(keptIn(storedAs({ value: typed, typedAt: 7 }, first), first)).toEqual({ value: typed, typedAt: 7 });
  });

  it('knows the version that it was typed upon', () => {
    const stored = storedAs({ value: typed, typedAt: 7, version: 3 }, first);
    expect(keptIn(stored, first)).toEqual({ value: typed, typedAt: 7, version: 3 });
  });

  it.each([
    ['nothing but what it began with', storedAs({ value: { ...first }, typedAt: 7 }, first)],
    ['what it begins with meanwhile', storedAs({ value: first, typedAt: 7 }, typed)],
    ['nothing', null],
    ['no JSON', '{"value":'],
    ['fields that the form no longer has', JSON.stringify({ value: { note: 'x' }, typedAt: 7 })],
  ])('is nothing when there is %s', (_, stored) => {
    expect(keptIn(stored, first)).toBeUndefined();
  });

  it('leaves to the form what nobody has touched', () => {
    const stored = storedAs({ value: { ...first, reason: 'Қате аударылған' }, typedAt: 7 }, first);
    expect(keptIn(stored, { reason: '', languages: ['en'] })?.value).toEqual({ ...typed, languages: ['en'] });
  });

  it('is put into a form that has one more field since', () => {
    const kept = keptIn(storedAs({ value: typed, typedAt: 7 }, first), { ...first, notes: { ru: '' } });
    expect(kept?.value).toEqual({ ...typed, notes: { ru: '' } });
  });
});
