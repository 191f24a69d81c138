import { found, type Pair } from '../../../test/support/check-context.js';
import { repeatedWord } from './repeated-word.js';

describe('the check of repeated words', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'Аким посетил школу.', 'Әкім мектепке мектепке барды.', ['warning 14–22 “мектепке”']],
    ['ru-kk', 'Быстро шагали.', 'Тез-тез жүрді, әр-әр жерде көп-көп адам.', []],
    ['ru-kk', 'Вместе.', 'Олар бір бірімен, бір бір сөйлесті', []],
    ['ru-kk', 'Ты и я.', 'Сен мен мен барамыз', []],
    ['kk-ru', 'Жұмыс басталды.', 'Работы начались в в городе.', ['warning 18–19 “в”']],
    ['kk-ru', 'Қалада.', 'Все Все жители', ['warning 4–7 “Все”']],
    ['kk-ru', 'Қалада.', 'Что что сказал аким', ['warning 4–7 “что”']],
    ['kk-ru', 'Қалада.', 'Еле-еле успели. Успели – и хорошо, хорошо.', []],
    ['kk-ru', 'Жол.', 'Дорога\nдорога дальняя', []],
    ['ru-en', 'Аким сказал.', 'The the mayor spoke to to them.', ['warning 4–7 “the”', 'warning 23–25 “to”']],
    ['ru-en', 'Он уже сделал.', 'He had had time, and that that was said is known', []],
    ['ru-en', 'Дюран Дюран приехали.', 'Duran Duran arrived', []],
    ['ru-en', 'Это может быть май.', 'It may May be, vitamin A a day', []],
    ['kk-en', 'Сілтеме.', 'See gov.kz gov.kz and @press @press', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(repeatedWord, pair, [source, target])).toEqual(findings);
  });
});
