import { wallIn, wallText } from './wall-text.js';

describe('a date as it is typed', () => {
  it.each([
    ['kk', '16.12.2026 10:00'],
    ['ru', '16.12.2026 10:00'],
    ['en', '16/12/2026 10:00'],
  ] as const)('is written in %s as %s, and read as it is written', (language, text) => {
    expect(wallText('2026-12-16T10:00', language)).toBe(text);
    expect(wallIn(text, { withTime: true })).toBe('2026-12-16T10:00');
    expect(wallIn(wallText('2026-12-16', language), { withTime: false })).toBe('2026-12-16');
  });

  it.each(['16.12.2026 10:00', '16.12.2026 5', '16 желтоқсан 2026', '16.12.2026 ж.'])('is no day: %s', (text) => {
    expect(wallIn(text, { withTime: false })).toBeUndefined();
  });

  it('is nothing where there is none', () => {
    expect(wallText('', 'ru')).toBe('');
  });

  it.each([
    ['6.1.2027 9:05', '2027-01-06T09:05'],
    ['06-01-2027, 0905', '2027-01-06T09:05'],
    ['2027-01-06T09:05', '2027-01-06T09:05'],
    ['29.02.2028 23:59', '2028-02-29T23:59'],
    ['29.02.2027 10:00', undefined],
    ['31.04.2027 10:00', undefined],
    ['12/16/2026 10:00', undefined],
    ['16.12.26 10:00', undefined],
    ['16.12.2026', undefined],
    ['16.12.2026 24:00', undefined],
    ['16.12.2026 10:60', undefined],
    ['16.12.2026 10', undefined],
    ['16/12/2026 5:30 PM', undefined],
    ['16.12.2026 10:00 кеш', undefined],
    ['2027-01-06T09:05Z', undefined],
    ['16.12.2026T10:00', undefined],
    ['16.12.2026 10:00:30', undefined],
    ['16.12.2026 1000 30', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ])('%s is %s', (text, wall) => {
    expect(wallIn(text, { withTime: true })).toBe(wall);
  });
});
