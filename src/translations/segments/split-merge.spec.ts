import type { SegmentEntity } from './segment.entity.js';
import { mergedSegment, splitSegment } from './split-merge.js';

const segment = (fields: Partial<SegmentEntity> = {}): SegmentEntity => ({
  ...{ variantId: 'kk', segmentId: 'p', field: 'p', position: 3, gap: ' ', marks: [], version: 4 },
  ...{ sourceText: 'Мост открыт; школа нет.', targetText: 'Көпір ашық; мектеп жоқ.', status: 'translated' },
  ...{ previousSourceText: null, authorship: ['ann'], origin: 'human', score: null, fuzzy: false, edited: true },
  ...{ sourceRevisionId: 'r1', textBeforeReview: null, changedInReviewBy: null, reviewReason: null },
  ...{ updatedAt: new Date(0), updatedBy: 'ann' },
  ...fields,
});
const NOBODY = new Set(['p']);

describe('a segment that is cut', () => {
  it('leaves its translation with the first part, and nothing with the second', () => {
    const parts = splitSegment(segment(), 12, null, NOBODY);
    expect(parts).toMatchObject([
      { segmentId: 'p', position: 3, sourceText: 'Мост открыт;', gap: ' ', targetText: 'Көпір ашық; мектеп жоқ.' },
      { segmentId: 'p~2', position: 4, sourceText: 'школа нет.', gap: ' ', targetText: '', status: 'untranslated' },
    ]);
    expect(parts?.map(({ status, authorship }) => [status, authorship])).toEqual([
      ['draft', ['ann']],
      ['untranslated', []],
    ]);
  });

  it('gives each part its own of the translation when that is cut too', () => {
    expect(splitSegment(segment(), 12, 11, NOBODY)?.map(({ targetText }) => targetText)).toEqual([
      'Көпір ашық;',
      'мектеп жоқ.',
    ]);
  });

  it('takes a name that nobody has had', () => {
    expect(splitSegment(segment(), 12, null, new Set(['p', 'p~2']))?.[1].segmentId).toBe('p~3');
  });

  it.each([
    ['within a word', 2, null],
    ['at its beginning', 0, null],
    ['at its end', 23, null],
    ['beyond its end', 99, null],
    ['within a word of the translation', 12, 2],
    ['between two code units', 1.5, null],
  ])('cannot be cut %s', (_, offset, targetOffset) => {
    expect(splitSegment(segment(), offset, targetOffset, NOBODY)).toBeUndefined();
  });

  it('cannot be cut within a mark, and each part takes its own marks along', () => {
    const marked = segment({
      ...{ sourceText: '<1>Мост открыт</1> и красив', targetText: '' },
      marks: [{ id: '1', type: 'bold' }],
    });
    expect(splitSegment(marked, 7, null, NOBODY)).toBeUndefined();
    expect(splitSegment(marked, 18, null, NOBODY)?.map(({ marks }) => marks.length)).toEqual([1, 0]);
  });
});

describe('two segments that are made one', () => {
  const second = segment({
    ...{ segmentId: 'p~2', position: 4, gap: '\n', sourceText: 'Нет.', targetText: 'Жоқ.', authorship: ['bob'] },
    ...{ origin: 'machine', edited: false },
  });

  it('have both texts, with the white space of the source between them', () => {
    expect(mergedSegment(segment(), second)).toMatchObject({
      ...{ segmentId: 'p', position: 3, gap: '\n', status: 'translated', authorship: ['ann', 'bob'] },
      sourceText: 'Мост открыт; школа нет. Нет.',
      targetText: 'Көпір ашық; мектеп жоқ. Жоқ.',
    });
  });

  it.each([
    ['translated', 'reviewed', 'translated'],
    ['reviewed', 'reviewed', 'translated'],
    ['translated', 'draft', 'draft'],
    ['needsRevision', 'translated', 'needsRevision'],
    ['prefilled', 'prefilled', 'prefilled'],
    ['untranslated', 'translated', 'draft'],
  ] as const)('are, when one is %s and the other %s, %s', (one, other, status) => {
    expect(mergedSegment(segment({ status: one }), { ...second, status: other }).status).toBe(status);
  });

  it('remember what each was made from, and what stood there before a reviewer came', () => {
    const outdated = segment({ status: 'needsRevision', previousSourceText: 'Мост закрыт.' });
    const changed = { ...second, textBeforeReview: 'Ия.', changedInReviewBy: 'rae' };
    expect(mergedSegment(outdated, changed)).toMatchObject({
      ...{ previousSourceText: 'Мост закрыт. Нет.', textBeforeReview: 'Көпір ашық; мектеп жоқ. Ия.' },
      changedInReviewBy: 'rae',
    });
  });

  it.each([
    ['machine', null, { origin: 'machine', score: null, edited: false }],
    ['human', 'machine', { origin: 'machine', score: null, edited: false }],
    ['memory', 'memory', { origin: 'memory', score: 80, edited: false }],
    ['human', null, { origin: 'human', score: null, fuzzy: false, edited: true }],
  ] as const)('are, of %s and %s, of whatever is to be told', (one, other, expected) => {
    const of = (origin: typeof one | typeof other, score: number) => ({
      ...{ origin, score: origin === 'memory' ? score : null, edited: origin === 'human' },
    });
    expect(mergedSegment(segment(of(one, 80)), { ...second, ...of(other, 95) })).toMatchObject(expected);
  });

  it('are nothing yet when neither is translated', () => {
    const empty = { targetText: '', status: 'untranslated', origin: null, authorship: [] } as const;
    expect(mergedSegment(segment({ ...empty, authorship: [] }), { ...second, ...empty, authorship: [] })).toMatchObject(
      {
        ...{ status: 'untranslated', targetText: '', origin: null },
      },
    );
  });

  it('are, cut again at the same place, what they were', () => {
    const whole = mergedSegment(segment(), second);
    const parts = splitSegment(whole, 23, 23, NOBODY);
    expect(parts?.map(({ sourceText, targetText, gap }) => [sourceText, targetText, gap])).toEqual([
      ['Мост открыт; школа нет.', 'Көпір ашық; мектеп жоқ.', ' '],
      ['Нет.', 'Жоқ.', '\n'],
    ]);
  });
});
