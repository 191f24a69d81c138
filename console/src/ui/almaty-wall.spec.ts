import { almatyDay, almatyWall, instantOfWall } from './almaty-wall.js';

describe('the clocks of Almaty', () => {
  it('show an instant as a field for dates has it', () => {
    expect(almatyWall('2026-12-16T05:00:00Z')).toBe('2026-12-16T10:00');
    expect(almatyDay('2026-12-15T19:30:00Z')).toBe('2026-12-16');
  });

  it.each([
    ['2026-12-16T10:00', '2026-12-16T10:00:00+05:00'],
    ['2023-12-16T10:00', '2023-12-16T10:00:00+06:00'],
  ])('%s is %s', (wall, instant) => {
    expect(instantOfWall(wall)).toBe(instant);
    expect(almatyWall(instant)).toBe(wall);
  });
});
