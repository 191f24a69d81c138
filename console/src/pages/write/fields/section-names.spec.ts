import { namesBelow } from './section-names.js';

const known = [
  { path: ['Новости', 'Город'] },
  { path: ['Новости'] },
  { path: ['Анонсы'] },
  { path: ['Новости', 'Село'] },
];

describe('the names of sections', () => {
  it.each([
    [[], ['Новости', 'Анонсы']],
    [['Новости'], ['Город', 'Село']],
    [['Новости', 'Город'], []],
    [['Своя'], []],
  ])('below %j are %j', (path, names) => {
    expect(namesBelow(path, known)).toEqual(names);
  });
});
