import { HostLimits } from './host-limits.js';

const HOST = 'a.example:443';

describe('the limits of a host', () => {
  it('let few requests be under way at once, and others wait until one leaves', () => {
    const limits = new HostLimits({ atOnce: 2, spacingMs: 0 });
    expect([1, 2, 3].map((now) => limits.enter(HOST, now))).toEqual([true, true, false]);
    expect(limits.closed(4)).toEqual([HOST]);
    expect(limits.enter('b.example:443', 4)).toBe(true);
    limits.leave(HOST, 'answered', 5);
    expect(limits.closed(5)).toEqual([]);
    expect(limits.enter(HOST, 5)).toBe(true);
  });

  it('let time pass between two requests', () => {
    const limits = new HostLimits({ atOnce: 9, spacingMs: 100 });
    expect([0, 50, 100].map((now) => limits.enter(HOST, now))).toEqual([true, false, true]);
  });

  it('leave a host alone that cannot be reached, longer each time, until it answers', () => {
    const limits = new HostLimits({ atOnce: 1, spacingMs: 0 });
    const miss = (now: number) => limits.enter(HOST, now) && limits.leave(HOST, 'missed', now);
    miss(0);
    miss(0);
    expect(limits.closed(0)).toEqual([]);
    miss(0);
    expect(limits.closed(1_999)).toEqual([HOST]);
    miss(2_000);
    expect(limits.closed(5_999)).toEqual([HOST]);
    expect(limits.enter(HOST, 6_000)).toBe(true);
    limits.leave(HOST, 'answered', 6_000);
    expect(limits.closed(6_000)).toEqual([]);
    miss(6_000);
    expect(limits.closed(6_000)).toEqual([]);
  });

  it('never leave it alone for more than five minutes by themselves, nor an hour when it asks to be', () => {
    const limits = new HostLimits({ atOnce: 1, spacingMs: 0 });
    let now = 0;
    for (let times = 0; times < 30; times += 1) {
      limits.enter(HOST, now);
      limits.leave(HOST, 'missed', now);
      now += 300_000;
      expect(limits.closed(now)).toEqual([]);
    }
    limits.enter(HOST, now);
    limits.leave(HOST, 'answered', now, 86_400_000);
    expect(limits.closed(now + 3_599_999)).toEqual([HOST]);
    expect(limits.closed(now + 3_600_000)).toEqual([]);
  });
});
