import { authorshipRestored, restorable, type FormerSegment } from './restored-texts.js';

const former = (segmentId: string, sourceText: string, targetText: string): FormerSegment => ({
  ...{ segmentId, sourceText, targetText },
  ...{ origin: 'machine', score: null },
});
const present = (segmentId: string, sourceText: string, field = segmentId) => ({ segmentId, sourceText, field });
const remembered = (...segments: FormerSegment[]) => new Map(segments.map((segment) => [segment.segmentId, segment]));

const TITLE = former('title', 'Мост', 'Көпір');
const REVISION = {
  segments: remembered(TITLE),
  fields: new Map([['title', 'Көпір']]),
  sources: new Map([['title', 'Мост']]),
};

describe('a segment', () => {
  it('gets back what it said while its source says what it said then', () => {
    expect(restorable([present('title', 'Мост')], REVISION)).toEqual({ texts: [TITLE], left: [] });
  });

  it.each<[string, ReturnType<typeof present>, typeof REVISION, string]>([
    ['its source says something else', present('title', 'Новый мост'), REVISION, 'sourceChanged'],
    ['it was not there', present('lead', 'Сегодня'), REVISION, 'notThere'],
    [
      'it had no text yet',
      present('title', 'Мост'),
      { ...REVISION, segments: remembered(former('title', 'Мост', '')) },
      'notThere',
    ],
    [
      'what is remembered is not what the revision says',
      present('title', 'Мост'),
      { ...REVISION, fields: new Map([['title', 'Өткел']]) },
      'notThere',
    ],
    [
      'it is only a sentence of a text that was never cut',
      present('p1~2', 'Мост.', 'p1'),
      { segments: new Map(), fields: new Map([['p1', 'Көпір.']]), sources: new Map([['p1', 'Мост.']]) },
      'notThere',
    ],
  ])('is left when %s', (_, segment, revision, because) => {
    const others = segment.field === segment.segmentId ? [] : [present('p1', 'Первое.', 'p1')];
    const { texts, left } = restorable([...others, segment], revision);
    expect(texts).toEqual([]);
    expect(left).toContainEqual({ segment: segment.segmentId, because });
  });

  it('gets back the whole of a text that was imported, when it is the whole of it', () => {
    const { texts } = restorable([present('title', 'Мост')], { ...REVISION, segments: new Map() });
    expect(texts).toEqual([
      { segmentId: 'title', sourceText: 'Мост', targetText: 'Көпір', origin: 'human', score: null },
    ]);
  });
});

describe('the authorship of a restored source', () => {
  const now = {
    texts: new Map([
      ['title', 'Новый мост'],
      ['lead', 'Сегодня'],
    ]),
    facts: '1',
    authorship: { facts: ['ann'], title: ['bob'], lead: ['ann', 'bob'] },
  };
  const then = {
    ...now,
    texts: new Map([...now.texts, ['title', 'Мост']]),
    authorship: { facts: ['kim'], title: ['kim'] },
  };

  it('is of those whose words come back, and of who brings them', () => {
    expect(authorshipRestored(now, then, 'zoe', 'facts')).toEqual({
      facts: ['ann'],
      title: ['kim', 'zoe'],
      lead: ['ann', 'bob'],
    });
  });

  it('is of those who once decided on the facts, when these come back', () => {
    expect(authorshipRestored(now, { ...then, facts: '2' }, 'zoe', 'facts')).toMatchObject({ facts: ['kim', 'zoe'] });
  });

  it('is nobody’s own when no person brings it', () => {
    expect(authorshipRestored(now, then, null, 'facts')).toMatchObject({ title: ['kim'] });
  });
});
