import fc from 'fast-check';
import { almatyOffset, fromAlmatyWallTime, rfc822, toAlmatyIso } from './almaty-time.js';

const at = (iso: string) => new Date(iso);
const wall = (year: number, month: number, day: number, hour: number, minute: number) =>
  fromAlmatyWallTime({ year, month, day, hour, minute });

describe('the time of Almaty', () => {
  it.each([
    ['2016-07-07T08:05:00Z', '+06:00', '2016-07-07T14:05:00+06:00', 'Thu, 07 Jul 2016 14:05:00 +0600'],
    ['2017-10-31T04:50:00Z', '+06:00', '2017-10-31T10:50:00+06:00', 'Tue, 31 Oct 2017 10:50:00 +0600'],
    ['2024-02-29T17:59:59.999Z', '+06:00', '2024-02-29T23:59:59+06:00', 'Thu, 29 Feb 2024 23:59:59 +0600'],
    ['2024-02-29T18:00:00Z', '+05:00', '2024-02-29T23:00:00+05:00', 'Thu, 29 Feb 2024 23:00:00 +0500'],
    ['2024-02-29T19:00:00Z', '+05:00', '2024-03-01T00:00:00+05:00', 'Fri, 01 Mar 2024 00:00:00 +0500'],
    ['2026-12-31T20:00:00Z', '+05:00', '2027-01-01T01:00:00+05:00', 'Fri, 01 Jan 2027 01:00:00 +0500'],
    ['2003-07-01T00:00:00Z', '+07:00', '2003-07-01T07:00:00+07:00', 'Tue, 01 Jul 2003 07:00:00 +0700'],
  ])('is at %s: offset %s, %s, %s', (utc, offset, iso, rfc) => {
    expect([almatyOffset(at(utc)), toAlmatyIso(at(utc)), rfc822(at(utc))]).toEqual([offset, iso, rfc]);
  });

  it('names the same instant in every form', () => {
    const dates = fc.date({ min: at('0100-01-01T00:00Z'), max: at('9998-01-01T00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(at(toAlmatyIso(date)).getTime()).toBe(seconds);
        expect(at(rfc822(date)).getTime()).toBe(seconds);
      }),
    );
  });

  it('refuses an invalid date', () => {
    expect(() => toAlmatyIso(new Date(NaN))).toThrow(RangeError);
    expect(() => rfc822(new Date(NaN))).toThrow(RangeError);
  });
});

describe('fromAlmatyWallTime', () => {
  it.each([
    [[2016, 7, 7, 14, 5], '2016-07-07T08:05:00.000Z'],
    [[2017, 10, 31, 10, 50], '2017-10-31T04:50:00.000Z'],
    [[2024, 2, 29, 22, 59], '2024-02-29T16:59:00.000Z'],
    [[2024, 2, 29, 23, 30], '2024-02-29T17:30:00.000Z'],
    [[2024, 3, 1, 0, 0], '2024-02-29T19:00:00.000Z'],
    [[2026, 1, 1, 0, 0], '2025-12-31T19:00:00.000Z'],
    // Summer time was kept until 2004.
    [[2004, 7, 1, 12, 0], '2004-07-01T05:00:00.000Z'],
    [[2004, 12, 1, 12, 0], '2004-12-01T06:00:00.000Z'],
  ] as [[number, number, number, number, number], string][])('finds the instant of %j', (fields, iso) => {
    expect(wall(...fields)?.toISOString()).toBe(iso);
  });

  it.each([
    ['31 February', [2017, 2, 31, 10, 0]],
    ['29 February of a common year', [2023, 2, 29, 10, 0]],
    ['a thirteenth month', [2017, 13, 1, 10, 0]],
    ['a month 0', [2017, 0, 1, 10, 0]],
    ['24 hours', [2017, 10, 31, 24, 0]],
    ['60 minutes', [2017, 10, 31, 10, 60]],
    ['half a minute', [2017, 10, 31, 10, 0.5]],
    ['not a number', [NaN, 10, 31, 10, 0]],
    ['a year of two digits', [17, 10, 31, 10, 0]],
    ['an hour that summer time skipped', [2004, 3, 28, 2, 30]],
  ] as [string, [number, number, number, number, number]][])('knows no %s', (_name, fields) => {
    expect(wall(...fields)).toBeNull();
  });

  it('is undone by the ISO form', () => {
    const minutes = fc.date({ min: at('1970-01-01T00:00Z'), max: at('2100-01-01T00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(minutes, (date) => {
        const shown = toAlmatyIso(date).slice(0, 16);
        const [year, month, day, hour, minute] = shown.split(/\D/).map(Number) as [
          number,
          number,
          number,
          number,
          number,
        ];
        const found = wall(year, month, day, hour, minute);
        expect(found && toAlmatyIso(found).slice(0, 16)).toBe(shown);
      }),
    );
  });
});
