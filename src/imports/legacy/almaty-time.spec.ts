import { almatyInstant } from './almaty-time.js';

describe('almatyInstant', () => {
  it.each([
    ['2016-07-07 14:05', '2016-07-07T08:05:00.000Z'],
    ['2017-10-31 10:50', '2017-10-31T04:50:00.000Z'],
    ['2024-02-29 22:59', '2024-02-29T16:59:00.000Z'],
    ['2024-03-01 00:00', '2024-02-29T19:00:00.000Z'],
    ['2025-12-16 09:00', '2025-12-16T04:00:00.000Z'],
    // Summer time was kept until 2004.
    ['2004-07-01 12:00', '2004-07-01T05:00:00.000Z'],
    ['2004-12-01 12:00', '2004-12-01T06:00:00.000Z'],
  ])('takes %s by the offset of that instant', (wall, instant) => {
    expect(almatyInstant(parse(wall))?.toISOString()).toBe(instant);
  });

  it('takes the earlier instant of an hour that clocks showed twice', () => {
    expect(almatyInstant(parse('2024-02-29 23:30'))?.toISOString()).toBe('2024-02-29T17:30:00.000Z');
  });

  it.each(['2017-02-31 10:00', '2017-13-01 10:00', '2017-01-01 25:61', '2017-01-01 24:00', '0016-01-01 10:00'])(
    'knows that %s never was',
    (wall) => expect(almatyInstant(parse(wall))).toBeNull(),
  );

  it('knows that an hour skipped by summer time never was', () => {
    expect(almatyInstant(parse('2004-03-28 02:30'))).toBeNull();
  });
});

function parse(wall: string) {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wall.split(/[- :]/).map(Number);
  return { year, month, day, hour, minute };
}
