import fc from 'fast-check';
import { contextOf, found, type Pair } from '../../../test/support/check-context.js';
import { applySafeFixes } from './checks.js';
import { invisibleCharacters } from './invisible-characters.js';

describe('the check of invisible characters', () => {
  it.each<[Pair, string, string[]]>([
    ['ru-kk', 'Әкім\u200Bдік', ['error 4–5 “\u200B” → “”']],
    ['ru-kk', '\uFEFFӘкімдік жиыны', ['error 0–1 “\uFEFF” → “”']],
    ['ru-kk', 'Айдын әкімдігі', []],
    ['ru-kk', 'Аи\u0306дын', ['error 1–3 “и\u0306” → “й”']],
    ['kk-ru', 'пере\u00ADдача све\u00AD\u200Bта', ['error 4–5 “\u00AD” → “”', 'error 13–15 “\u00AD\u200B” → “”']],
    ['kk-ru', 'е\u0308лка, за\u0301мок', ['error 0–2 “е\u0308” → “ё”']],
    ['kk-ru', 'и\u200B\u0306', ['error 0–3 “и\u200B\u0306” → “й”']],
    ['kk-ru', 'Неразрывный\u00A0пробел\tи строка\n', []],
    ['ru-en', 'Left\u200E-to-right\u0007', ['error 4–5 “\u200E” → “”', 'error 14–15 “\u0007” → “”']],
    ['ru-en', 'Cafe\u0301 at 5\u212B', ['error 3–5 “e\u0301” → “é”', 'error 10–11 “\u212B” → “Å”']],
    ['ru-en', 'A family 👨‍👩‍👧 and ❤️‍🔥', []],
    ['kk-en', 'a\u200Db', ['error 1–2 “\u200D” → “”']],
    ['kk-en', '\u1112\u1161', ['error 0–2 “\u1112\u1161” → “\uD558”']],
  ])('says, %s, of %j %j', (pair, target, findings) => {
    expect(found(invisibleCharacters, pair, ['', target])).toEqual(findings);
  });

  it('leaves, with its replacements, nothing to find', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'аи\u0306\u0308\u200B\u200D\uFEFF\u00ADÅ👩\uFE0F\u1112\u1161 ') }),
    );
    const context = contextOf('ru-kk');
    fc.assert(
      fc.property(texts, (target) => {
        const mended = applySafeFixes(target, invisibleCharacters('', target, context));
        expect(invisibleCharacters('', mended, context)).toEqual([]);
        expect(mended).toBe(mended.normalize('NFC'));
      }),
    );
  });
});
