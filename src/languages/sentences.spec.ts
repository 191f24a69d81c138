import fc from 'fast-check';
import type { Language } from './languages.js';
import { sentencesOf } from './sentences.js';

const cut = (text: string, language: Language) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each<[Language, string[]]>([
    ['ru', ['Президент К.К. Токаев прибыл в г. Астану.', 'Его встретил аким.']],
    ['ru', ['На это выделено 5 млрд. Тенге укрепился?', 'Нет.']],
    ['ru', ['Школа на ул. Абая построена в 2016 г. Строителями из г. Алматы.', 'Она открыта.']],
    ['ru', ['«Мы строим. Мы учим», – сказал аким.', 'Работы идут.']],
    ['ru', ['Открыты школы (их две. Обе новые.) и сад.', 'Всё готово.']],
    ['kk', ['Қ. Сәтбаев атындағы мектеп 2016 ж. Қыркүйекте ашылды.', 'Оған әкім келді.']],
    ['kk', ['«Біз саламыз. Біз оқытамыз», – деді әкім.', 'Жұмыс жүріп жатыр!']],
    ['kk', ['Кітап, дәптер, т.б. Құралдар берілді.', 'Рақмет.']],
    ['en', ['Mr. Smith met Dr. K. Tokayev.', 'They talked.', 'It was good!']],
    ['en', ['“We build. We teach,” he said.', 'Then he left.']],
    ['en', ['The price is 3.5 dollars.', 'It rose.']],
  ])('cuts %s into %j', (language, sentences) => {
    expect(cut(sentences.join(' '), language)).toEqual(sentences);
  });

  it('ends a sentence where a line ends', () => {
    expect(cut('Бірінші жол\nЕкінші «жол\nҮшінші» жол', 'kk')).toEqual(['Бірінші жол', 'Екінші «жол', 'Үшінші» жол']);
  });

  it('does not wait for a quotation that nobody ends', () => {
    expect(cut('Он сказал: «Да. Потом ушёл.', 'ru')).toEqual(['Он сказал: «Да.', 'Потом ушёл.']);
  });

  it('leaves out nothing but white space, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(cut(text, 'ru').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
