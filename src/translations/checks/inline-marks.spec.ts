import { found, type Pair } from '../../../test/support/check-context.js';
import { inlineMarks } from './inline-marks.js';

const MARKS = [
  { id: '1', type: 'bold' },
  { id: '2', type: 'link' },
] as const;

describe('the check of inline marks', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', '<1>Аким</1> города', 'Қала <1>әкімі</1>', []],
    ['ru-kk', '<1>Аким</1> города', 'Қала әкімі', ['error 0–0 “”']],
    ['ru-kk', '<1>Аким</1> города', 'Қала <1>әкімі', ['error 5–8 “<1>”']],
    ['ru-kk', '<1>Аким</1> <2>города</2>', '<2>Қала</2> <1>әкімі</1>', ['information 0–3 “<2>”']],
    ['kk-ru', '<1>Қала <2>әкімі</2></1>', '<1>Аким <2>города</2></1>', []],
    ['kk-ru', '<1>Қала <2>әкімі</2></1>', '<1>Аким</1> <2>города</2>', ['error 12–15 “<2>”']],
    ['kk-ru', '<1>Қала</1> <2>әкімі</2>', '<1>Аким <2>города</1></2>', ['error 0–3 “<1>”']],
    ['kk-ru', '<1>Қала</1> әкімі', '<1>Аким</1> <2>города</2>', ['error 12–15 “<2>”']],
    ['ru-en', '<1>Аким</1> города', '<1>Mayor</1> of <1>the city</1>', ['error 0–3 “<1>”']],
    ['ru-en', '<1>Аким</1> города', '<1>Mayor</1> of the <3>city</3>', ['error 20–23 “<3>”', 'error 27–31 “</3>”']],
    ['ru-en', 'Тег <9> – не метка', 'The tag <9> is no mark', []],
    ['kk-en', 'Қала әкімі', 'Mayor of the city', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(found(inlineMarks, pair, [source, target], { marks: MARKS }).sort()).toEqual(findings);
  });
});
