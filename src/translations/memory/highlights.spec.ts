import fc from 'fast-check';
import { highlightsOf } from './highlights.js';

describe('where a text says what is sought', () => {
  it.each([
    ['Жаңа көпір, көпірдің ұзындығы', 'КӨПІР', ['көпір', 'көпір']],
    ['Газета «Егемен Қазақстан» пишет', '"егемен', ['«Егемен']],
    ['В 2025\u00A0году — всё', 'году - всё', ['году — всё']],
    ['Мост <1>открыт</1> сегодня', 'мост открыт сегодня', ['Мост <1>открыт</1> сегодня']],
    ['5 (пять) * 2', '(пять) *', ['(пять) *']],
    ['Мост', 'мосты', []],
    ['Мост', ' ', []],
  ])('in «%s», of «%s»', (text, sought, expected) => {
    expect(highlightsOf(text, sought).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('takes any text for what it is, and no pattern', () => {
    const text = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const { start, end } of highlightsOf(one, other)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
