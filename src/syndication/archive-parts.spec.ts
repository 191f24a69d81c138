import { firstPart, PART_SIZE, partAfter, partBefore, partOf } from './archive-parts.js';

it.each([
  [0, undefined, null],
  [1, undefined, 0],
  [200, undefined, 0],
  [200, 1, null],
  [201, undefined, 200],
  [201, 1, 0],
  [201, 2, null],
  [401, 2, 200],
  [401, 0, null],
])('of %i entries, part %p begins after %p', (count, number, skip) => {
  expect(partOf(count, number)).toEqual(skip === null ? null : { skip, limit: PART_SIZE });
});

it.each([1, 200, 201, 400, 401, 1_000])('goes through all parts of %i entries, from both ends', (count) => {
  const forwards: (number | undefined)[] = [firstPart(count)];
  for (let next = partAfter(count, forwards[0]); next !== null; next = partAfter(count, next)) forwards.push(next);
  const backwards: (number | undefined)[] = [undefined];
  for (let before = partBefore(count, undefined); before !== null; before = partBefore(count, before))
    backwards.unshift(before);
  expect(forwards).toEqual(backwards);
  expect(forwards.map((number) => partOf(count, number)?.skip)).toEqual(forwards.map((_, index) => index * PART_SIZE));
  expect(forwards).toHaveLength(Math.ceil(count / PART_SIZE));
});
