import { found, type Pair } from '../../../test/support/check-context.js';
import { quotes } from './quotes.js';

describe('the check of quotation marks', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', '«Мы строим»', '«Біз саламыз», – деді ол', []],
    ['ru-kk', '«Газета „Заря“ вышла»', '«“Таң” газеті шықты»', []],
    ['ru-kk', '«Мы строим»', '"Біз саламыз"', ['warning 0–1 “"”', 'warning 12–13 “"”']],
    ['ru-kk', '«Мы строим»', '“Біз саламыз”', ['warning 0–1 ““”', 'warning 12–13 “””']],
    ['ru-kk', '«Мы строим»', '«Біз саламыз', ['error 0–1 “«”']],
    ['ru-kk', 'Он сказал: «Мы строим.', 'Ол айтты: «Біз саламыз.', []],
    ['kk-ru', '«“Таң” газеті»', '«Газета „Заря“»', []],
    ['kk-ru', '«“Таң” газеті»', '«Газета “Заря”»', ['warning 8–9 ““”', 'warning 13–14 “””']],
    ['kk-ru', '«Таң» газеті', 'Газета Заря»', ['error 11–12 “»”']],
    ['kk-ru', '«Таң» газеті', 'Газета «Заря"', ['error 7–8 “«”', 'error 12–13 “"”']],
    ['kk-ru', '«Таң» газеті', "Газета 'Заря'", ["warning 7–13 “'Заря'”"]],
    ['kk-ru', 'О’Нил', "О'Нил и д'Артаньян", []],
    ['ru-kk', 'ТОО «Нур»', '<<Нұр>> ЖШС', ['warning 0–2 “<<”', 'warning 5–7 “>>”']],
    ['kk-ru', 'Экран', 'Экран 55" по цене 5′', []],
    ['ru-en', '«Мы строим»', "The mayor’s “We don't build ‘castles’,” he said", []],
    ['ru-en', '«Мы строим»', '«We build»', ['warning 0–1 “«”', 'warning 9–10 “»”']],
    ['ru-en', '«Мы строим»', '“We build', ['error 0–1 ““”']],
    ['ru-en', '«Раз.\n\nДва»', '“One.\n\n“Two.”', []],
    ['kk-en', 'Сілтеме', 'See https://x.kz/?q=a%22 and <1>“b”</1>', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(quotes, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
