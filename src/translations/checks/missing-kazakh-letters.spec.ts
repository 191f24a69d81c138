import { found, type Pair } from '../../../test/support/check-context.js';
import { missingKazakhLetters } from './missing-kazakh-letters.js';

describe('the check of Kazakh typed without its letters', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'x', 'Бугин Астанада жана мектеп ашылды, оган аким келди деп хабарлады', ['warning 0–0 “”']],
    ['ru-kk', 'x', 'Бүгін Астанада жаңа мектеп ашылды, оған әкім келді деп хабарлады', []],
    ['en-kk', 'x', 'Аудан басшысы мектептерди аралап, мугалимдермен кездести', ['warning 0–0 “”']],
    ['ru-kk', 'x', 'Алматы облысы, Талдар ауылы', []],
    ['en-kk', 'x', 'Алматы облысы, Талдар ауылы, орталык алан, мектеп пен балабакша', ['warning 0–0 “”']],
    ['en-kk', 'x', 'Ол «Сегодня мы открываем новую школу для детей» деп жазды', []],
    ['kk-ru', 'x', 'Сегодня в Астане открылась новая школа, сообщил аким города Астаны', []],
    ['ru-en', 'x', 'A new school opened in Astana today, the mayor of the capital said', []],
    ['ru-kk', 'x', 'Сайт: https://gov.kz/kk/abvgd/abvgd/abvgd/abvgd/abvgd ', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(missingKazakhLetters, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(
      findings,
    );
  });
});
