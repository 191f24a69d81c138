import { found, type Pair } from '../../../test/support/check-context.js';
import { latinLookalikes } from './latin-lookalikes.js';

describe('the check of Latin letters in Kazakh words', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'x', 'Бiлiм күні', ['error 0–5 “Бiлiм” → “Білім”']],
    ['ru-kk', 'x', 'Білім күні', []],
    ['en-kk', 'x', 'Iлияс пен əжесі', ['error 0–5 “Iлияс” → “Ілияс”', 'error 10–15 “əжесі” → “әжесі”']],
    [
      'ru-kk',
      'x',
      'ɵнер, қаhарман, Hасыр',
      ['error 0–4 “ɵнер” → “өнер”', 'error 6–14 “қаhарман” → “қаһарман”', 'error 16–21 “Hасыр” → “Һасыр”'],
    ],
    ['ru-kk', 'x', 'III тоқсан, I орын, ІII орын', []],
    ['en-kk', 'x', 'Қазақcтан', []],
    ['en-kk', 'x', 'Wi-Fi, iPhone және IT', []],
    ['kk-ru', 'x', 'Бiлiм', []],
    ['ru-en', 'x', 'Astana', []],
    ['ru-kk', 'x', 'Дbiлiм', ['error 0–6 “Дbiлiм”']],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(latinLookalikes, pair, [source, target], { marks: [{ id: '1', type: 'bold' }] })).toEqual(findings);
  });
});
