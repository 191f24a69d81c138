import { contextOf, type Pair } from '../../../test/support/check-context.js';
import { wrongLanguage } from './wrong-language.js';

const languageIn = (pair: Pair, target: string) =>
  wrongLanguage('x', target, contextOf(pair)).map(({ severity, params }) => [severity, params?.['language']]);

describe('the check of languages', () => {
  it.each<[Pair, string, string]>([
    ['ru-kk', 'Сегодня в столице открылась новая школа', 'ru'],
    ['ru-kk', 'Заседание совета директоров', 'ru'],
    ['ru-kk', 'Аким Әлібек Қуантыров посетил строящуюся школу', 'ru'],
    ['en-kk', 'The new school opened today', 'en'],
    ['kk-ru', 'Бүгін Астанада жаңа мектеп ашылды', 'kk'],
    ['kk-ru', 'Бугин Астанада жана мектеп ашылды, оган аким келди деп айтты', 'kk'],
    ['kk-ru', 'Қала күніне арналған мерекелік шара', 'kk'],
    ['en-ru', 'New school opened in the city today', 'en'],
    ['kk-en', 'Бүгін Астанада жаңа мектеп ашылды', 'kk'],
    ['ru-en', 'Сегодня в столице открылась школа', 'ru'],
  ])('finds, %s, “%s” to be %s', (pair, target, language) => {
    expect(languageIn(pair, target)).toEqual([['error', language]]);
  });

  it.each<[Pair, string]>([
    ['ru-kk', 'Қазақстан Президенті Қасым-Жомарт Тоқаев Астанада жиын өткізді.'],
    ['ru-kk', 'Аким «Новости города Астаны» газетіне сұхбат берді.'],
    ['ru-kk', 'Ол «Мы строим новый город для всех жителей» деп жазды.'],
    ['ru-kk', 'Автобус паркі, трамвай депосы, метро станциясы'],
    ['ru-kk', 'Бизнес-форум: инвестиция, технология, экспорт'],
    ['en-kk', 'Saryozen International Bus Depot'],
    ['kk-ru', 'Глава государства Касым-Жомарт Токаев провёл совещание в Астане.'],
    ['kk-ru', 'Аким района Әлібек Қуантыров встретился с жителями.'],
    ['kk-ru', 'Театр показал спектакль «Қыз Жібек және Төлеген туралы аңыз».'],
    ['kk-ru', 'Состав комиссии: Әбдірахманов, Жұмағұлов, Қасымов'],
    ['kk-ru', 'Объём фонда составит 5–6 млрд тенге.'],
    ['kk-en', 'The “Қыз Жібек” film was screened in Astana.'],
    ['ru-en', 'Nurkenova Saule Beketovna, First Deputy Akim'],
    ['ru-kk', 'Об утверждении'],
    ['ru-en', ''],
  ])('finds, %s, nothing wrong with “%s”', (pair, target) => {
    expect(languageIn(pair, target)).toEqual([]);
  });
});
