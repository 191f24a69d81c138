import { contextOf } from '../../../test/support/check-context.js';
import { CHECK_IDS } from './check-ids.js';
import type { Finding } from './check.js';
import {
  applySafeFixes,
  checkSegment,
  checkVariant,
  DISMISSIBLE,
  safelyFixed,
  SEGMENT_CHECKS,
  VARIANT_CHECKS,
} from './checks.js';

const context = contextOf('ru-kk');

describe('the checks', () => {
  it('are 42, each under its name', () => {
    const names = [...Object.keys(SEGMENT_CHECKS), ...Object.keys(VARIANT_CHECKS)];
    expect(names.toSorted()).toEqual(CHECK_IDS.toSorted());
    expect(names).toHaveLength(42);
  });

  it.each([
    ['', ['emptyTarget']],
    ['\u00A0 ', ['emptyTarget']],
    ['Жаңа мектеп ашылды', ['finalPunctuation']],
    ['жаңа  мектеп ашылды .', ['lowerCaseStart', 'spaces', 'spaces']],
    ['Жаңа мектеп ашылды.', []],
  ])('find in “%s” %j', (target, checks) => {
    expect(checkSegment('Новая школа открыта.', target, context).map(({ check }) => check)).toEqual(checks);
  });

  it('find no more than a hundred faults of a kind', () => {
    const target = `Иә${'  иә'.repeat(300)}`;
    expect(checkSegment('Да', target, context).filter(({ check }) => check === 'spaces')).toHaveLength(100);
  });

  it('compare only segments that have a translation', () => {
    const segment = { source: 'Новая школа', context };
    const segments = ['Жаңа мектеп', ' ', 'Тың мектеп'].map((target, index) => ({
      ...segment,
      id: `${index}`,
      target,
    }));
    expect(checkVariant(segments)).toMatchObject([{ segmentId: '2', finding: { check: 'inconsistentTranslation' } }]);
  });

  it.each([
    ...(['emptyTarget', 'sourceChanged', 'inlineMarks', 'lineBreaks', 'tooLong', 'mojibake'] as const),
    ...(['templateMarkers', 'invisibleCharacters'] as const),
  ])('let nobody dismiss %s', (check) => expect(DISMISSIBLE.has(check)).toBe(false));
});

describe('safe fixes', () => {
  const fix = (start: number, end: number, replacement?: string): Finding => ({
    ...{ check: 'spaces', severity: 'information', start, end },
    ...(replacement === undefined ? {} : { replacement }),
  });

  it.each([
    [[fix(0, 1, 'x'), fix(2, 3, 'yy')], 'xbyydef'],
    [[fix(2, 3, 'yy'), fix(0, 1, 'x')], 'xbyydef'],
    [[fix(0, 3, 'x'), fix(2, 4, 'y')], 'xdef'],
    [[fix(0, 1, 'x'), fix(0, 3, 'y')], 'ydef'],
    [[fix(0, 6)], 'abcdef'],
    [[fix(4, 9, 'x')], 'abcdef'],
    [[fix(6, 6, '!')], 'abcdef!'],
  ])('by %j make of abcdef %s', (findings, text) => expect(applySafeFixes('abcdef', findings)).toBe(text));

  it.each([
    [' Астана - бас  қала ,\u200B деді ол .', 'Астана – бас қала, деді ол.'],
    ['Бас \u200B қала', 'Бас қала'],
    ['Аи\u0306дын', 'Айдын'],
    ['Дұрыс сөйлем.', 'Дұрыс сөйлем.'],
  ])('of “%s” make “%s”, and then find no more to do', (target, text) => {
    const fixed = safelyFixed('Источник.', target, context);
    expect(fixed).toBe(text);
    expect(checkSegment('Источник.', fixed, context).filter(({ replacement }) => replacement !== undefined)).toEqual(
      [],
    );
  });

  it('leave what the checks that are left out find', () => {
    expect(safelyFixed('Источник.', 'Бас  қала\u200B .', context, new Set(['spaces']))).toBe('Бас  қала .');
  });
});
