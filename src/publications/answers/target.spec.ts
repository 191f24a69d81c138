import { askedOf, targetOf } from './target.js';

const asked = (query: object, known: string[], params = {}) => askedOf({ params, query }, known);

it.each([
  ['a path', '/kk', {}, {}, [], '/kk'],
  ['its parameters', '/kk/news/:slug', { slug: 'kopir' }, {}, [], '/kk/news/kopir'],
  [
    'parameters that are written otherwise',
    '/kk/news/:slug',
    { slug: 'көпір a/b' },
    {},
    [],
    '/kk/news/%D0%BA%D3%A9%D0%BF%D1%96%D1%80%20a%2Fb',
  ],
  ['a known parameter', '/kk', {}, { cursor: 'abc' }, ['cursor'], '/kk?cursor=abc'],
  ['no other', '/kk', {}, { utm_source: 'mail' }, ['cursor'], '/kk'],
  ['known ones in the order of the route', '/api', {}, { b: '2', a: '1' }, ['a', 'b'], '/api?a=1&b=2'],
  ['a parameter that is given twice', '/api', {}, { a: ['1', '2'] }, ['a'], '/api?a=1&a=2'],
  ['an empty one', '/api', {}, { a: '' }, ['a'], '/api?a='],
  ['what would be another target', '/api', {}, { a: '1&b=2' }, ['a', 'b'], '/api?a=1%26b%3D2'],
])('is made of %s', (_, route, params, query, known, expected) => {
  expect(targetOf(route, asked(query, known, params))).toBe(expected);
});

it('shows who makes the answer nothing but what counts', () => {
  expect(asked({ cursor: 'abc', utm_source: 'mail' }, ['cursor'], { slug: 'a' })).toEqual({
    params: { slug: 'a' },
    query: { cursor: 'abc' },
  });
});
