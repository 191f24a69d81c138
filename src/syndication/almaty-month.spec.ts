import { almatyMonth, boundsOfMonth } from './almaty-month.js';

it.each([
  ['2024-01-31T17:59:59Z', '2024-01'],
  ['2024-01-31T18:00:00Z', '2024-02'],
  ['2026-11-30T18:59:59Z', '2026-11'],
  ['2026-11-30T19:00:00Z', '2026-12'],
])('%s is in %s', (instant, month) => expect(almatyMonth(new Date(instant))).toBe(month));

it.each([
  // The clocks went back an hour in the night to 1 March 2024.
  ['2024-02', '2024-01-31T18:00:00.000Z', '2024-02-29T19:00:00.000Z'],
  ['2026-12', '2026-11-30T19:00:00.000Z', '2026-12-31T19:00:00.000Z'],
])('%s goes from %s to %s', (month, from, to) => {
  expect(boundsOfMonth(month)).toEqual({ from: new Date(from), to: new Date(to) });
});

it.each(['2026-13', '2026-00', '2026-1', '26-01', '2026-01-01', ''])('%j is no month', (text) => {
  expect(boundsOfMonth(text)).toBeNull();
});
