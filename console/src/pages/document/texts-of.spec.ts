import { languagesFor, textsOf, type Row } from './texts-of.js';

const row = {
  languages: [
    { language: 'kk', wanted: 'required', variant: { id: 'a', allowedActions: ['withdraw', 'revise'] } },
    { language: 'ru', wanted: 'required', variant: { id: 'b', allowedActions: ['withdraw'] } },
    { language: 'en', wanted: 'no', variant: null },
  ],
} as unknown as Row;

describe('the texts of a document', () => {
  it('are those that there are', () => {
    expect(textsOf(row).map(({ id, language }) => [id, language])).toEqual([
      ['a', 'kk'],
      ['b', 'ru'],
    ]);
  });

  it.each([
    ['withdraw', ['kk', 'ru']],
    ['revise', ['kk']],
    ['reinstate', []],
  ] as const)('let %s be done in %j', (action, languages) => {
    expect(languagesFor(row, action)).toEqual(languages);
  });
});
