import { found, type Pair } from '../../../test/support/check-context.js';
import { lineBreaks } from './line-breaks.js';

describe('the check of lines and paragraphs', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'Раз\nДва', 'Бір\nЕкі', []],
    ['ru-kk', 'Раз\nДва', 'Бір екі', ['error 0–0 “”']],
    ['ru-kk', 'Раз два', 'Бір\nекі', ['error 0–0 “”']],
    ['kk-ru', 'Бір\n\nЕкі', 'Раз\n\nДва', []],
    ['kk-ru', 'Бір\n\nЕкі', 'Раз\nДва', ['error 0–0 “”']],
    ['kk-ru', 'Бір\r\nЕкі', 'Раз\nДва', []],
    ['kk-ru', 'Бір\nЕкі\nҮш\n\nТөрт', 'Раз\n\nДва\nТри\nЧетыре', []],
    ['ru-en', 'Раз\n', 'One', []],
    ['ru-en', 'Раз\u2028Два', 'One\nTwo', []],
    ['kk-en', 'Бір\nЕкі\nҮш', 'One\nTwo', ['error 0–0 “”']],
    ['kk-en', '', '', []],
  ])('says, %s, of %j → %j %j', (pair, source, target, findings) => {
    expect(found(lineBreaks, pair, [source, target])).toEqual(findings);
  });
});
