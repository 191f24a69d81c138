import { contextOf, shownFinding, type Pair } from '../../../test/support/check-context.js';
import { surnameSpellings } from './surname-spellings.js';

/** What is found in the targets, as `segment finding`. */
function found(pair: Pair, texts: [string, string][]): string[] {
  const segments = texts.map(([source, target], index) => ({
    ...{ id: String(index + 1), source, target },
    context: contextOf(pair),
  }));
  return surnameSpellings(segments).map(
    ({ segmentId, finding }) => `${segmentId} ${shownFinding(finding, segments[Number(segmentId) - 1]?.target ?? '')}`,
  );
}

describe('the check of the spelling of surnames', () => {
  it.each<[Pair, [string, string][], string[]]>([
    [
      'ru-kk',
      [
        ['Токаев прибыл', 'Тоқаев келді'],
        ['К. Токаев сказал', 'Қ. Токаев айтты'],
      ],
      ['2 warning 3–9 “Токаев”'],
    ],
    [
      'ru-kk',
      [
        ['Токаев прибыл', 'Тоқаев келді'],
        ['Слова Токаева', 'Тоқаевтың сөзі'],
        ['Токаеву', 'Тоқаевқа'],
      ],
      [],
    ],
    [
      'kk-ru',
      [
        ['Нұрмағамбетов келді', 'Нурмагамбетов прибыл'],
        ['Нұрмағамбетовтің сөзі', 'Слова Нурмаганбетова'],
      ],
      ['2 warning 6–20 “Нурмаганбетова”'],
    ],
    [
      'kk-ru',
      [
        ['Ахметов келді', 'Ахметов прибыл'],
        ['Ахмедов айтты', 'Ахмедов сказал'],
      ],
      [],
    ],
    [
      'kk-ru',
      [
        ['Қасымов пен Қасымова', 'Касымов и Касымова'],
        ['Қасымовқа', 'Касымову, о Касымовых'],
      ],
      [],
    ],
    [
      'kk-ru',
      [
        ['Қазақстан Парламенті', 'Парламент Республики Казахстан'],
        ['Қазақстанның Парламентінде', 'В Парламенте Казахстана, Казахской столице'],
      ],
      [],
    ],
    [
      'ru-en',
      [
        ['Исекешев открыл', 'Issekeshev opened it'],
        ['Слова Исекешева', 'Isekeshev’s words'],
      ],
      ['2 warning 0–11 “Isekeshev’s”'],
    ],
    [
      'ru-en',
      [
        ['Токаев прибыл', 'Tokayev arrived'],
        ['Токаеву', 'To Tokaev and to Tokaev'],
      ],
      ['2 warning 3–9 “Tokaev”', '2 warning 17–23 “Tokaev”'],
    ],
    [
      'kk-en',
      [
        ['Е. Тұрғымбаев келді, Ерлан Сарыбай да', 'E. Turgymbayev and Yerlan Sarybay came'],
        ['Ерлан Сарыбайдың сөзі', 'The words of Yerlan Sarybai'],
      ],
      [],
    ],
    [
      'ru-kk',
      [
        ['Министр Ерлан Кошанов', 'Министр Ерлан Қошанов'],
        ['Спикер Ерлан Кошанов', 'Спикер Ерлан Көшанов'],
      ],
      ['2 warning 13–20 “Көшанов”'],
    ],
    [
      'ru-kk',
      [
        ['Парламент Казахстана', 'Қазақстан Парламенті'],
        ['В Парламенте Казахстана', 'Қазақстан Парламентінде, Қазақстанның Парламентіне'],
      ],
      [],
    ],
  ])('says, %s, of %j %j', (pair, texts, findings) => {
    expect(found(pair, texts)).toEqual(findings);
  });
});
