import { kazakhToLatin, russianToLatin, withoutDiacritics } from './transliteration.js';

describe('kazakhToLatin', () => {
  it('writes every letter of the alphabet', () => {
    expect(kazakhToLatin('аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя')).toBe(
      'aäbvgğdeiojziikqlmnñoöprstuūüfhhtstşşşyıeiuia',
    );
  });

  it.each([
    ['қазақстан', 'qazaqstan'],
    ['өзгерісіз жаңғыру', 'özgerısız jañğyru'],
    ['ұлттық үй', 'ūlttyq üi'],
    ['gdp 5%', 'gdp 5%'],
  ])('writes %s as %s', (text, latin) => expect(kazakhToLatin(text)).toBe(latin));
});

describe('russianToLatin', () => {
  it('writes every letter of the alphabet', () => {
    expect(russianToLatin('абвгд-же-жё-зийклмнопрстуфхцчшщъыьэюя')).toBe(
      'abvgd-zhe-zhë-ziyklmnoprstufkhtschshshchyeyuya',
    );
  });

  it.each([
    ['елизово', 'yelizovo', 'at the start of a word'],
    ['чапаевск', 'chapayevsk', 'after a vowel'],
    ['мейеровка', 'meyyerovka', 'after й'],
    ['юрьев', 'yuryev', 'after ь'],
    ['съезд', 'syezd', 'after ъ'],
    ['в ереване', 'v yerevane', 'at the start of a later word'],
    ['ёлкино', 'yëlkino', 'ё at the start'],
    ['озёрный', 'ozërnyy', 'ё after a consonant'],
    ['серпухов', 'serpukhov', 'е after a consonant'],
    ['әуезов, аққу', 'äuyezov, aqqu', 'Kazakh letters in a Russian text'],
  ])('writes %s as %s (%s)', (text, latin) => expect(russianToLatin(text)).toBe(latin));
});

describe('withoutDiacritics', () => {
  it.each([
    ['özgerısız jañğyru', 'ozgerisiz jangyru'],
    ['tşş ū ü ä', 'tss u u a'],
    ['crème brûlée, smörgås', 'creme brulee, smorgas'],
    ['straße, łódź, æther, ə', 'strasse, lodz, aether, a'],
    ['№ 5', 'no 5'],
  ])('bares %s to %s', (text, bare) => expect(withoutDiacritics(text)).toBe(bare));
});
