import { readLegalBasis } from './legal-basis.js';

describe('readLegalBasis', () => {
  it.each([
    [
      'In accordance with the Decree of Akim of Astana dated December 24, 2014 № 06-40 On the Allocation, the deputy:',
      { act: 'Decree of Akim of Astana', date: '2014-12-24', number: '06-40' },
    ],
    [
      'В соответствии с распоряжением акима города от 24 декабря 2014 года № 06-40 «О распределении», заместитель:',
      { act: 'Распоряжение акима города', date: '2014-12-24', number: '06-40' },
    ],
    [
      'Согласно постановлению акимата № 107-1184 от 05.06.2015 года',
      { act: 'Постановление акимата', date: '2015-06-05', number: '107-1184' },
    ],
    [
      'Астана қаласы әкімінің 2014 жылғы 24 желтоқсандағы № 06-40 өкіміне сәйкес орынбасар:',
      { act: 'Астана қаласы әкімінің өкімі', date: '2014-12-24', number: '06-40' },
    ],
    [
      'Қала әкімдігінің 2015 жылғы 5 маусымдағы «Бөлу туралы» қаулысының негізінде',
      { act: 'Қала әкімдігінің қаулысы', date: '2015-06-05', number: null },
    ],
    ['Pursuant to Order No. 12, the deputy:', { act: 'Order', date: null, number: '12' }],
  ])('reads the act in %j', (sentence, basis) => expect(readLegalBasis(sentence)).toEqual(basis));

  it.each([
    'In accordance with the Charter, the deputy:',
    'The deputy of 24 December 2014:',
    `In accordance with the ${'long '.repeat(300)}Decree № 1`,
  ])('finds no act with date or number in %j', (sentence) => expect(readLegalBasis(sentence)).toBeNull());
});
