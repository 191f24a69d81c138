import { readBirthLine } from './birth-line.js';

describe('readBirthLine', () => {
  it.each([
    ['Born on March 26, 1966', '1966-03-26'],
    ['Date of birth: 26.03.1966', '1966-03-26'],
    ['Born in 1966', '1966'],
    ['Родился 26 марта 1966 года', '1966-03-26'],
    ['Родилась 26 марта 1966 года.', '1966-03-26'],
    ['Дата рождения: 26 марта 1966 г.', '1966-03-26'],
    ['Год рождения: 1966', '1966'],
    ['26.03.1966 года рождения', '1966-03-26'],
    ['1966 жылғы 26 наурызда туған', '1966-03-26'],
    ['1966 жылғы 26 наурызда дүниеге келген.', '1966-03-26'],
    ['Туған күні: 1966 жылғы 26 наурыз', '1966-03-26'],
    ['1966 жылы туған', '1966'],
  ])('reads %j whole', (line, birthDate) => {
    const birth = readBirthLine(line);
    expect(birth?.birthDate).toBe(birthDate);
    expect(birth?.pieces?.map(({ text }) => text).join('')).toBe(line);
  });

  it.each([
    'He was born on 26 March 1966 in Tselinograd.',
    'Родился в г. Целинограде 26 марта 1966 года.',
    'Сергей родился 26 марта 1966 года в Целинограде',
    '1966 жылғы 26 наурызда Целиноград қаласында туған.',
  ])('leaves to the body what %j says beyond the date', (line) => {
    expect(readBirthLine(line)).toEqual({ birthDate: '1966-03-26', pieces: null });
  });

  it.each([
    'Born in Astana. Since 1990 he has worked',
    'Born on February 31, 1966',
    '1984-1986 served',
    'Родился в Астане',
  ])('finds no date of birth in %j', (line) => expect(readBirthLine(line)).toBeNull());
});
