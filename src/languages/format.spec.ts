import type { Language } from './languages.js';
import { formatDate, formatDateTime, formatPartialDate, formatPeriod } from './format.js';

describe('formatDate and formatDateTime', () => {
  it.each<[Language, string, string]>([
    ['kk', '2017-10-31T04:50:00Z', '2017 ж. 31 қазан, 10:50'],
    ['ru', '2017-10-31T04:50:00Z', '31 октября 2017 г., 10:50'],
    ['en', '2017-10-31T04:50:00Z', '31 October 2017, 10:50'],
    ['kk', '2024-02-29T17:59:00Z', '2024 ж. 29 ақпан, 23:59'],
    ['ru', '2024-02-29T18:59:00Z', '29 февраля 2024 г., 23:59'],
    ['en', '2024-02-29T19:00:00Z', '1 March 2024, 00:00'],
  ])('write in %s the clock and calendar of Almaty at %s', (language, utc, text) => {
    expect(formatDateTime(new Date(utc), language)).toBe(text);
    expect(formatDate(new Date(utc), language)).toBe(text.replace(/, \d\d:\d\d$/, ''));
  });
});

describe('formatPartialDate', () => {
  it.each([
    ['1984', '1984 жыл', '1984 год', '1984'],
    ['2006-09', '2006 жылғы қыркүйек', 'сентябрь 2006 года', 'September 2006'],
    ['1966-03-26', '1966 жылғы 26 наурыз', '26 марта 1966 года', '26 March 1966'],
    ['2000-05-01', '2000 жылғы 1 мамыр', '1 мая 2000 года', '1 May 2000'],
  ])('words %s in each language', (value, kk, ru, en) => {
    expect([formatPartialDate(value, 'kk'), formatPartialDate(value, 'ru'), formatPartialDate(value, 'en')]).toEqual([
      kk,
      ru,
      en,
    ]);
  });

  it.each(['', '84', '2006-13', '2006-00', '2006-9', '26.03.1966', '2006-09-32', '2006-09\n'])(
    'refuses %j',
    (value) => {
      expect(() => formatPartialDate(value, 'kk')).toThrow(RangeError);
    },
  );
});

describe('formatPeriod', () => {
  it.each<[string | null, string | null, string, string, string]>([
    ['1984', '1986', '1984–1986', '1984–1986', '1984–1986'],
    ['1990', '1990', '1990 жыл', '1990 год', '1990'],
    ['2000', null, '2000 жылдан бастап', 'с 2000 года', 'since 2000'],
    ['2006-09', null, '2006 жылғы қыркүйектен бастап', 'с сентября 2006 года', 'since September 2006'],
    ['1966-03-26', null, '1966 жылғы 26 наурыздан бастап', 'с 26 марта 1966 года', 'since 26 March 1966'],
    ['2010-03-02', null, '2010 жылғы 2 наурыздан бастап', 'со 2 марта 2010 года', 'since 2 March 2010'],
    [null, '1986', '1986 жылға дейін', 'до 1986 года', 'until 1986'],
    [null, '2006-09', '2006 жылғы қыркүйекке дейін', 'до сентября 2006 года', 'until September 2006'],
    ['2006-02', '2006-09', '2006 жылғы ақпан–қыркүйек', 'февраль–сентябрь 2006 года', 'February–September 2006'],
    [
      '2006-09',
      '2010-05',
      '2006 жылғы қыркүйек – 2010 жылғы мамыр',
      'сентябрь 2006 года – май 2010 года',
      'September 2006 – May 2010',
    ],
    ['1995', '2000-02', '1995 жыл – 2000 жылғы ақпан', '1995 год – февраль 2000 года', '1995 – February 2000'],
    [null, null, '', '', ''],
  ])('words %s to %s in each language', (from, to, kk, ru, en) => {
    expect([formatPeriod(from, to, 'kk'), formatPeriod(from, to, 'ru'), formatPeriod(from, to, 'en')]).toEqual([
      kk,
      ru,
      en,
    ]);
  });

  it.each([
    ['01', 'қаңтардан', 'қаңтарға', 'января'],
    ['02', 'ақпаннан', 'ақпанға', 'февраля'],
    ['03', 'наурыздан', 'наурызға', 'марта'],
    ['04', 'сәуірден', 'сәуірге', 'апреля'],
    ['05', 'мамырдан', 'мамырға', 'мая'],
    ['06', 'маусымнан', 'маусымға', 'июня'],
    ['07', 'шілдеден', 'шілдеге', 'июля'],
    ['08', 'тамыздан', 'тамызға', 'августа'],
    ['09', 'қыркүйектен', 'қыркүйекке', 'сентября'],
    ['10', 'қазаннан', 'қазанға', 'октября'],
    ['11', 'қарашадан', 'қарашаға', 'ноября'],
    ['12', 'желтоқсаннан', 'желтоқсанға', 'декабря'],
  ])('gives month %s its endings', (month, ablative, dative, genitive) => {
    expect(formatPeriod(`2020-${month}`, null, 'kk')).toBe(`2020 жылғы ${ablative} бастап`);
    expect(formatPeriod(null, `2020-${month}`, 'kk')).toBe(`2020 жылғы ${dative} дейін`);
    expect(formatPeriod(`2020-${month}`, null, 'ru')).toBe(`с ${genitive} 2020 года`);
    expect(formatPartialDate(`2020-${month}-15`, 'ru')).toBe(`15 ${genitive} 2020 года`);
  });
});
