import { found, type Pair } from '../../../test/support/check-context.js';
import { mixedScript } from './mixed-script.js';

describe('the check of words in two alphabets', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'x', 'Acтана қаласы', ['error 0–6 “Acтана” → “Астана”']],
    ['ru-kk', 'x', 'Астана қаласы', []],
    ['kk-ru', 'x', 'Аким Кaратаев', ['error 5–13 “Кaратаев” → “Каратаев”']],
    ['kk-ru', 'x', 'Приложение Astаna Hub', ['error 11–17 “Astаna” → “Astana”']],
    ['kk-ru', 'x', 'IT-компания и SMS-центр', []],
    ['en-kk', 'x', 'Бiлiм күні', ['error 0–5 “Бiлiм” → “Білім”']],
    ['en-kk', 'x', 'ХІХ ғасыр, XIX ғасыр', []],
    ['en-kk', 'x', 'ХIХ ғасыр', ['error 0–3 “ХIХ” → “XIX”']],
    ['kk-en', 'x', 'The сity of Astana', ['error 4–8 “сity” → “city”']],
    ['ru-en', 'x', 'The city of Аstаna', ['error 12–18 “Аstаna” → “Astana”']],
    ['ru-en', 'x', 'The Жuk team', ['error 4–7 “Жuk”']],
    ['kk-ru', 'x', 'Сайт astаna.kz: https://а.kz/aб', ['error 5–11 “astаna” → “astana”']],
    ['ru-en', 'x', '', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(mixedScript, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
