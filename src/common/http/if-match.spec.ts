import { etagOf, readIfMatch, stale } from './if-match.js';

describe('If-Match', () => {
  it.each([
    ['"3"', true],
    ['"2", "3"', true],
    ['*', true],
    ['"2"', false],
    ['3', false],
    ['W/"3"', false],
    ['"33"', false],
    ['nonsense', false],
  ])('%s against version 3: %s', (header, matches) => {
    expect(readIfMatch(header)({ version: 3 })).toBe(matches);
  });

  it.each([undefined, '', '  '])('is required (%j)', (header) => {
    expect(() => readIfMatch(header)).toThrow(expect.objectContaining({ status: 428 }));
  });

  it('matches the tag that was given out', () => {
    expect(readIfMatch(etagOf({ version: 12 }))({ version: 12 })).toBe(true);
  });

  it('is answered with the current state when it is stale', () => {
    expect(stale({ name: 'Now' })).toMatchObject({ status: 412, extra: { current: { name: 'Now' } } });
  });
});
