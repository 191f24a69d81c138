import { found, type Pair } from '../../../test/support/check-context.js';
import { wrongScript } from './wrong-script.js';

describe('the check of scripts', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'Сегодня в Астане открылась школа.', 'Bügin Astanada mektep aşyldy.', ['error 0–0 “”']],
    ['kk-ru', 'Бүгін Астанада мектеп ашылды.', 'Segodnya v Astane shkola открылась.', ['error 0–0 “”']],
    ['ru-en', 'Школа открыта в Астане.', 'The school открыта в Астане', ['error 0–0 “”']],
    ['ru-kk', 'Приложение Saryozen Bus', 'Saryozen Bus қосымшасы', []],
    ['ru-kk', 'Технопарк', 'Елордада «Astana Hub International Technopark» ашылды', []],
    ['kk-ru', 'SMS пен IT', 'SMS и IT, XXI век', []],
    ['en-ru', 'Two New Bus Lines Start Running', 'Two New Bus Lines Start Running', ['error 0–0 “”']],
    ['en-kk', 'Saryozen Bus app users', 'Saryozen Bus қосымшасын пайдаланушылар', []],
    ['ru-en', 'Фильм', 'The film “Қыз Жібек” was screened', []],
    ['ru-en', 'Школа открыта.', 'The school is open.', []],
    ['ru-kk', 'Сайт', 'Сайт: https://www.akorda.kz/en/news/long-address-here', []],
    ['kk-ru', '8 GB жад', '8 GB ОЗУ', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(wrongScript, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
