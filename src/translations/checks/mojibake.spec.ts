import { found, type Pair } from '../../../test/support/check-context.js';
import { mojibake } from './mojibake.js';

describe('the check of garbled text', () => {
  it.each<[Pair, string, string[]]>([
    ['ru-kk', 'Әкім\uFFFDдік жиыны', ['error 4–5 “\uFFFD”']],
    ['ru-kk', '?аза?стан Республикасы', ['error 0–1 “?”', 'error 4–5 “?”']],
    ['ru-kk', 'Қалай? Жақсы! «Не?» – деді. Ия?..', []],
    ['ru-kk', 'ТОО &laquo;Нұр&raquo;', ['error 4–11 “&laquo;”', 'error 14–21 “&raquo;”']],
    ['kk-ru', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚', ['error 0–12 “ÐŸÑ€Ð¸Ð²ÐµÑ‚”']],
    ['kk-ru', 'Ò›Ð°Ð»Ð° және Ó™ÐºÑ–Ð¼', ['error 0–8 “Ò›Ð°Ð»Ð°”', 'error 14–22 “Ó™ÐºÑ–Ð¼”']],
    ['kk-ru', 'РђСЃС‚Р°РЅР°', ['error 0–12 “РђСЃС‚Р°РЅР°”']],
    ['kk-ru', 'Цена&nbsp;&#8212; 5', ['error 4–10 “&nbsp;”', 'error 10–17 “&#8212;”']],
    ['kk-ru', 'Р. Сейтметов, «Русь», №5 – всё в порядке', []],
    ['kk-ru', 'Ïðèâåò, ìèð', ['error 0–6 “Ïðèâåò”', 'error 8–11 “ìèð”']],
    ['ru-kk', '<p>Ќазақ</p>', ['error 0–3 “<p>”', 'error 3–4 “Ќ”', 'error 8–12 “</p>”']],
    ['ru-en', 'CafÃ© in Astana', ['error 3–5 “Ã©”']],
    ['ru-en', 'The mayorâ€™s office', ['error 9–12 “â€™”']],
    ['ru-en', 'R&D; AT&T, España, São Paulo, Ñuñoa', []],
    ['kk-en', 'See https://x.kz/?a=1&lt;=2', []],
    ['kk-en', 'Really? Yes.', []],
  ])('says, %s, of “%s” %j', (pair, target, findings) => {
    expect(found(mojibake, pair, ['', target])).toEqual(findings);
  });
});
