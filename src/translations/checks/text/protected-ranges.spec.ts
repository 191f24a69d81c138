import fc from 'fast-check';
import { masked, protectedRanges } from './protected-ranges.js';

describe('protectedRanges', () => {
  it.each<[string, string[]]>([
    ['Толығырақ: https://astana.gov.kz/kk/news/12.', ['url https://astana.gov.kz/kk/news/12']],
    ['Подробнее (gov.kz, www.akorda.kz/ru).', ['url gov.kz', 'url www.akorda.kz/ru']],
    ['Write to press.office@astana.kz, or call.', ['email press.office@astana.kz']],
    ['Тел.: +7 (7172) 55-66-77, 8 800 080 7777.', ['phone +7 (7172) 55-66-77', 'phone 8 800 080 7777']],
    ['Байланыс: 55-66-77 немесе 8 (7172) 74 12 34', ['phone 55-66-77', 'phone 8 (7172) 74 12 34']],
    ['Follow @akorda_press and #Қазақстан2050!', ['handle @akorda_press', 'tag #Қазақстан2050']],
    ['<1>Аким</1> <2>города</2>', ['mark <1>', 'mark </1>']],
    ['See https://en.wikipedia.org/wiki/Astana_(city)', ['url https://en.wikipedia.org/wiki/Astana_(city)']],
    ['Бөлінді: 8 700 000 000 теңге, 2011–2013, 16.12.2025.', []],
    ['At 5 p.m. in the U.S. and e.g. Node 20.5, No. 1', []],
    ['Школа № 5. Вода', []],
    ['', []],
  ])('finds in “%s” %j', (text, ranges) => {
    const found = protectedRanges(text, [{ id: '1' }]);
    expect(found.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual(ranges);
  });
});

describe('masked', () => {
  it('puts spaces in place of what is protected', () => {
    expect(masked('<1>Сайт</1> gov.kz ашық', [{ id: '1' }])).toBe('   Сайт            ашық');
  });

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(masked(text, [{ id: '1' }])).toHaveLength(text.length);
      }),
    );
  });

  it.each(['http://', '@a', '#1', '+7 ', 'a.', '1-', '(', 'www.', '8(', '55-66-', 'http://)))))))'])(
    'is done at once with “%s” repeated',
    (piece) => {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      masked(text, []);
      const began = performance.now();
      masked(text, []);
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );
});
