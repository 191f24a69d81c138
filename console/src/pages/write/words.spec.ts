import { lengthOf } from './words.js';

const article = (title: string, lead: string, text: string) => ({
  ...{ section: ['Новости'], title, lead },
  body: [{ id: 'p1', type: 'paragraph' as const, text, marks: [{ id: '1', type: 'bold' as const }] }],
});

describe('the length of a text', () => {
  it.each([
    ['words, numbers and words with a hyphen', article('Жаңа көпір', '', '320 метр, <1>көп-көрім</1>'), 5],
    ['not the section, and not the marks', article('Мост', 'Он открыт.', '<1>Да</1>'), 4],
    ['what only looks like a mark', article('a', '', '<2>b</2><1>c</1>'), 5],
  ])('counts %s', (_, content, words) => {
    expect(lengthOf(content).words).toBe(words);
  });

  it('counts the caption and the cells of a table', () => {
    const cells = ['Ұзындығы', '', '320 метр'].map((text) => ({ text }));
    const body = [{ type: 'table' as const, header: 'both' as const, caption: 'Көпір', rows: [{ cells }] }];
    expect(lengthOf({ section: [], title: 'a', lead: '', body }).words).toBe(5);
  });

  it.each([
    [1, 1],
    [260, 1],
    [900, 5],
  ])('of %i words is read in %i min', (words, minutes) => {
    expect(lengthOf(article('сөз', '', '')).minutes).toBe(1);
    expect(lengthOf(article(Array(words).fill('сөз').join(' '), '', '')).minutes).toBe(minutes);
  });
});
