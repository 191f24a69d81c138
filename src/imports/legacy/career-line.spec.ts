import { readCareerLine } from './career-line.js';

describe('readCareerLine', () => {
  it.each([
    ['1984-1986 served in the army', '1984', '1986', 'served in the army'],
    ['1984 – 1986 гг.: служил в армии', '1984', '1986', 'служил в армии'],
    ['2000—2005 жылдары – инженер', '2000', '2005', 'инженер'],
    ['2000–2005 жылдар аралығында маман', '2000', '2005', 'маман'],
    ['03.2005–09.2006 – директор', '2005-03', '2006-09', 'директор'],
    ['март 2005 – сентябрь 2006 – директор', '2005-03', '2006-09', 'директор'],
    ['с марта 2005 г. по сентябрь 2006 г. – начальник', '2005-03', '2006-09', 'начальник'],
    ['в период с 2000 по 2005 год – инженер', '2000', '2005', 'инженер'],
    ['From March 2005 to September 2006 he was Director', '2005-03', '2006-09', 'he was Director'],
    ['2000 жылдан 2005 жылға дейін инженер', '2000', '2005', 'инженер'],
    ['01.09.2000 – 05.03.2005 – head', '2000-09-01', '2005-03-05', 'head'],
    ['• 1999–2001 engineer', '1999', '2001', 'engineer'],
    ['since 2000 - Director', '2000', null, 'Director'],
    ['since February 2005 - Director', '2005-02', null, 'Director'],
    ['с 2000 года – директор', '2000', null, 'директор'],
    ['С сентября 2006 года работает акимом', '2006-09', null, 'работает акимом'],
    ['2000 жылдан бастап – директор', '2000', null, 'директор'],
    ['2006 жылғы қыркүйектен бастап – әкім', '2006-09', null, 'әкім'],
    ['2010 – по настоящее время: аким', '2010', null, 'аким'],
    ['2010 г. – н. в. – аким', '2010', null, 'аким'],
    ['2005 жылдан қазіргі уақытқа дейін – директор', '2005', null, 'директор'],
    ['2000 to present: Director', '2000', null, 'Director'],
    ['1990 г. – окончил институт', '1990', '1990', 'окончил институт'],
    ['In 1990 he graduated from the institute', '1990', '1990', 'In 1990 he graduated from the institute'],
    ['В 1990 году окончил институт', '1990', '1990', 'В 1990 году окончил институт'],
    ['1990 жылы институтты бітірген', '1990', '1990', '1990 жылы институтты бітірген'],
  ])('reads %j', (line, from, to, text) => {
    expect(readCareerLine(line, 'career.0')?.entry).toEqual({ from, to, text });
  });

  it('keeps a date inside the text of an entry', () => {
    const entry = readCareerLine('1984-1986 served. In 1990 he graduated;', 'career.0')?.entry;
    expect(entry).toEqual({ from: '1984', to: '1986', text: 'served. In 1990 he graduated;' });
  });

  it.each([
    '2000 people came',
    '1984-86 служил',
    '1990/91 study',
    'Since 2000',
    '2000-2005',
    '31.02.2005 – head',
    'Director',
  ])('does not take %j for an entry', (line) => expect(readCareerLine(line, 'career.0')).toBeNull());

  it('says where each piece of the line went', () => {
    expect(readCareerLine('since 2000 - Director', 'career.4')?.pieces).toEqual([
      { text: 'since ', as: 'label' },
      { text: '2000 ', as: 'date', of: 'career.4.from' },
      { text: '- ', as: 'punctuation' },
      { text: 'Director', as: { path: 'career.4.text' } },
    ]);
  });
});
