import { found, type Pair } from '../../../test/support/check-context.js';
import { spaces } from './spaces.js';

describe('the check of spaces', () => {
  it.each<[Pair, string, string[]]>([
    ['ru-kk', 'Әкім  жиын өткізді.', ['information 4–6 “  ” → “ ”']],
    ['ru-kk', ' Әкім жиын өткізді.', ['information 0–1 “ ” → “”']],
    ['ru-kk', 'Бөлінді: 8 700\u00A0000\u202Fтеңге – бұл аз.', []],
    ['kk-ru', 'Аким провёл совещание .', ['information 21–22 “ ” → “”']],
    [
      'kk-ru',
      'Аким сказал , что работы идут\u00A0!',
      ['information 11–12 “ ” → “”', 'information 29–30 “\u00A0” → “”'],
    ],
    ['kk-ru', 'Выделено 5\u00A0 млн тенге.', ['information 10–12 “\u00A0 ” → “\u00A0”']],
    ['kk-ru', 'В 2025\u00A0г. – 5\u00A0% роста', []],
    ['kk-ru', 'Сайт в зоне .kz открыт. И ...продолжение', []],
    ['ru-en', 'The mayor spoke.\t', ['information 16–17 “\t” → “”']],
    ['ru-en', 'First line \n  second line', ['information 10–11 “ ” → “”', 'information 12–14 “  ” → “”']],
    ['ru-en', 'First line\n\nsecond line', []],
    ['ru-en', 'Works built on .NET – see you :)', []],
    ['kk-en', 'Done   , we left', ['information 4–7 “   ” → “”']],
    ['kk-en', '   ', ['information 0–3 “   ” → “”']],
  ])('says, %s, of “%s” %j', (pair, target, findings) => {
    expect(found(spaces, pair, ['', target])).toEqual(findings);
  });
});
