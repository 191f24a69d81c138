import fc from 'fast-check';
import { LANGUAGES, type Language } from './languages.js';
import { slugOf } from './slug.js';

describe('slugOf', () => {
  it.each<[Language, string, string]>([
    ['kk', 'Елордада жаңа мектеп ашылды', 'elordada-jana-mektep-asyldy'],
    ['kk', 'Қаңтар айындағы «Nur Otan» партиясының жиыны', 'qantar-aiyndagy-nur-otan-partiiasynyn-jiyny'],
    ['kk', 'Ұлы Дала. Өнер һәм ғылым', 'uly-dala-oner-ham-gylym'],
    ['kk', 'ІІ тоқсан: 12,5% өсім', 'ii-toqsan-12-5-osim'],
    ['kk', 'Чехия елшісі Щучинскіде', 'tsehiia-elsisi-sutsinskide'],
    ['ru', 'Аким встретился с жителями района Есиль', 'akim-vstretilsya-s-zhitelyami-rayona-yesil'],
    ['ru', 'Хорошун Сергей Михайлович', 'khoroshun-sergey-mikhaylovich'],
    ['ru', 'Объявлен конкурс «Ещё зеленее»', 'obyavlen-konkurs-yeshche-zeleneye'],
    ['ru', 'EXPO-2017: подведены итоги', 'expo-2017-podvedeny-itogi'],
    ['ru', 'На улице Ә. Бөкейхана', 'na-ulitse-a-bokeykhana'],
    [
      'en',
      'Asset Issekeshev Has Headed the Capital’s Branch of "Nur Otan" Party',
      'asset-issekeshev-has-headed-the-capitals-branch-of-nur-otan-party',
    ],
    ['en', 'Café  Zoë & Sons — naïve?', 'cafe-zoe-sons-naive'],
    ['en', 'İstanbul Straße', 'istanbul-strasse'],
    ['en', 'Қазақ', ''],
    ['kk', '«…» – !', ''],
    ['ru', '', ''],
  ])('makes, in %s, of “%s” “%s”', (language, title, slug) => expect(slugOf(title, language)).toBe(slug));

  it('reads a letter and its separate mark as one letter', () => {
    expect(slugOf('Новый район'.normalize('NFD'), 'ru')).toBe('novyy-rayon');
  });

  it('lets soft hyphens and stress marks stand inside words', () => {
    expect(slugOf('Пере\u00ADдача за\u0301мка', 'ru')).toBe('peredacha-zamka');
  });

  it('cuts at a word', () => {
    expect(slugOf(`${'word '.repeat(15)}longer`, 'en')).toBe(Array(15).fill('word').join('-'));
    expect(slugOf(`${'word '.repeat(15)}fives`, 'en')).toHaveLength(80);
  });

  it('cuts a word that is longer than a slug', () => {
    expect(slugOf('а'.repeat(90), 'ru')).toBe('a'.repeat(80));
  });

  const titles = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'АәғқңөұүһіщъёЕEz9 -–«»’\u0301'), maxLength: 200 }),
  );

  it.each(LANGUAGES)('keeps the form of a slug for any title in %s', (language) => {
    fc.assert(
      fc.property(titles, (title) => {
        const slug = slugOf(title, language);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugOf(slug, language)).toBe(slug);
      }),
      { numRuns: 1_000 },
    );
  });
});
