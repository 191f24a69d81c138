import { instantOf, plannedTime } from './planned-time.js';

describe('a time that something is planned for', () => {
  it.each([
    ['2026-12-16T10:00', '2026-12-16T05:00:00.000Z'],
    ['2026-12-16T10:00:30', '2026-12-16T05:00:30.000Z'],
    ['2026-12-16T10:00:30.250', '2026-12-16T05:00:30.250Z'],
    ['2026-12-16T10:00:00+05:00', '2026-12-16T05:00:00.000Z'],
    ['2026-12-16T10:00:00Z', '2026-12-16T10:00:00.000Z'],
    ['2026-12-16T10:00:00.5-03:30', '2026-12-16T13:30:00.500Z'],
    // The clocks of Almaty were at UTC+6 until the end of February 2024.
    ['2024-02-29T10:00', '2024-02-29T04:00:00.000Z'],
  ])('%s is %s', (written, instant) => {
    expect(plannedTime.parse(written)).toBe(written);
    expect(instantOf(written)?.toISOString()).toBe(instant);
  });

  it.each(['2026-02-30T10:00', '2026-12-16', 'tomorrow', '2026-12-16T25:00', '0001-01-01T00:00', '2026-12-16 10:00'])(
    '%s is none',
    (written) => {
      expect(plannedTime.safeParse(written).success && instantOf(written)).toBeFalsy();
    },
  );

  it('is none when the clocks were put forward over it', () => {
    expect(instantOf('2005-03-19T24:00')).toBeNull();
    expect(instantOf('2004-03-28T02:30')).toBeNull();
  });
});
