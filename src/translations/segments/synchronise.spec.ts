import fc from 'fast-check';
import type { Field } from '../../documents/content/segments.js';
import { synchronise as synchroniseSegments, type TargetSegment } from './synchronise.js';

const LANGUAGES = { source: 'en', target: 'kk' } as const;
const field = (id: string, text: string): Field => ({ id, text, limit: 100, role: 'body', marks: [] });
const source = (...texts: string[]) => texts.map((text, index) => field(`s${index}`, text));
const synchronise = (targets: readonly TargetSegment[], fields: Field[], what = {}) =>
  synchroniseSegments(targets, fields, LANGUAGES, what);
const target = (segmentId: string, fields: Partial<TargetSegment> = {}): TargetSegment => ({
  segmentId,
  field: segmentId,
  gap: '',
  marks: [],
  position: Number(segmentId.slice(1)),
  sourceText: 'One',
  targetText: 'Бір',
  status: 'translated',
  previousSourceText: null,
  ...fields,
});

describe('synchronising a target with its source', () => {
  it('opens every segment of a new source as work to do', () => {
    const { added } = synchronise([], source('One', 'Two'));
    expect(added.map(({ status, targetText }) => [status, targetText])).toEqual([
      ['untranslated', ''],
      ['untranslated', ''],
    ]);
  });

  it('takes what an import brought as a proposal, not as translated', () => {
    const { added } = synchronise([], source('One', 'Two'), { prefill: new Map([['s1', 'Екі']]) });
    expect(added[1]).toMatchObject({ targetText: 'Екі', status: 'prefilled' });
  });

  it('leaves a segment alone whose source did not change', () => {
    expect(synchronise([target('s0')], source('One'))).toEqual({ added: [], changed: [], removed: [] });
  });

  it('only moves a segment whose source moved', () => {
    const { changed } = synchronise([target('s0', { position: 7 })], source('One'));
    expect(changed).toEqual([target('s0', { position: 0 })]);
  });

  it('lets a changed one fall back, with the old translation beside the change', () => {
    const { changed } = synchronise([target('s0')], source('One!'));
    expect(changed).toEqual([target('s0', { sourceText: 'One!', previousSourceText: 'One', status: 'needsRevision' })]);
  });

  it('remembers what the translation was made from through several changes', () => {
    const once = synchronise([target('s0')], source('One!')).changed;
    const twice = synchronise(once, source('One!!')).changed;
    expect(twice[0]).toMatchObject({ sourceText: 'One!!', previousSourceText: 'One', status: 'needsRevision' });
  });

  it('restores the translation when the source returns to what it was', () => {
    const once = synchronise([target('s0')], source('One!')).changed;
    expect(synchronise(once, source('One')).changed).toEqual([target('s0')]);
  });

  it('does not ask to revise what was never translated', () => {
    const { changed } = synchronise([target('s0', { targetText: '', status: 'untranslated' })], source('One!'));
    expect(changed[0]).toMatchObject({ status: 'untranslated', previousSourceText: null });
  });

  it.each(['draft', 'prefilled'] as const)('leaves a %s one unfinished through change and return', (status) => {
    const once = synchronise([target('s0', { status })], source('One!')).changed;
    expect(once[0]).toMatchObject({ status, previousSourceText: 'One' });
    expect(synchronise(once, source('One')).changed).toEqual([target('s0', { status })]);
  });

  it('tells which segments the source no longer has', () => {
    expect(synchronise([target('s0'), target('s1', { sourceText: 'Two' })], source('One')).removed).toEqual([
      target('s1', { sourceText: 'Two' }),
    ]);
  });

  it('cuts a text into its sentences, each a segment of the same field', () => {
    const { added } = synchronise([], [field('p', 'One is open. Two is not.\nThree.')]);
    expect(added.map(({ segmentId, sourceText, gap }) => [segmentId, sourceText, gap])).toEqual([
      ['p', 'One is open.', ' '],
      ['p~2', 'Two is not.', '\n'],
      ['p~3', 'Three.', ''],
    ]);
  });

  it('gives a new sentence a name that none has had', () => {
    const taken = new Set(['p', 'p~3']);
    const { added } = synchronise([], [field('p', 'One is open. Two is not.')], { taken });
    expect(added.map(({ segmentId }) => segmentId)).toEqual(['p~2', 'p~4']);
  });

  it('keeps the translations around a sentence that was put in', () => {
    const { added } = synchronise([], [field('p', 'One is open. Two is not.')]);
    const translated = added.map((one) => ({ ...one, targetText: 'Т', status: 'translated' as const }));
    const next = synchronise(translated, [field('p', 'One is open. It is new here today. Two is not.')]);
    expect(next.added.map(({ segmentId, sourceText, status }) => [segmentId, sourceText, status])).toEqual([
      ['p~3', 'It is new here today.', 'untranslated'],
    ]);
    expect(next.changed.map(({ segmentId, position, status }) => [segmentId, position, status])).toEqual([
      ['p~2', 2, 'translated'],
    ]);
    expect(next.removed).toEqual([]);
  });

  it('follows a sentence into another field', () => {
    const before = [target('s0'), target('s1', { sourceText: 'Two.', targetText: 'Екі.', position: 1 })];
    const { added, changed, removed } = synchronise(before, [field('s0', 'One Two.'), field('s9', 'Two.')]);
    expect({ added, removed }).toEqual({ added: [], removed: [] });
    expect(changed.find(({ segmentId }) => segmentId === 's1')).toMatchObject({ field: 's9', status: 'translated' });
  });

  it('keeps a segment that people made of two sentences, and one that they cut', () => {
    const whole = [target('p', { sourceText: 'One is open. Two is not.' })];
    expect(
      synchronise(whole, [field('p', 'One is open. Two is not. New.')]).added.map(({ sourceText }) => sourceText),
    ).toEqual(['New.']);
    const halves = [
      target('p', { sourceText: 'One is open;', gap: ' ', position: 0 }),
      target('p~2', { field: 'p', sourceText: 'two is not.', position: 1 }),
    ];
    expect(synchronise(halves, [field('p', 'One is open; two is not.')])).toEqual({
      added: [],
      changed: [],
      removed: [],
    });
    const { changed, added } = synchronise(halves, [field('p', 'One is open; two is not!')]);
    expect(added).toEqual([]);
    expect(changed).toMatchObject([{ segmentId: 'p~2', sourceText: 'two is not!', status: 'needsRevision' }]);
  });

  it('gives each sentence its own of an imported translation, or the whole text where they do not match', () => {
    const prefill = new Map([['s0', 'Бір ашық. Екі жабық.']]);
    const texts = (text: string) =>
      synchronise([], source(text), { prefill }).added.map(({ sourceText, targetText }) => [sourceText, targetText]);
    expect(texts('One is open. Two is not.')).toEqual([
      ['One is open.', 'Бір ашық.'],
      ['Two is not.', 'Екі жабық.'],
    ]);
    expect(texts('One is open, two is not.')).toEqual([['One is open, two is not.', 'Бір ашық. Екі жабық.']]);
  });

  it.each(['translated', 'reviewed'] as const)('leaves a %s one alone when the change says the same', (status) => {
    const { changed } = synchronise([target('s0', { status })], source('One!'), { sameMeaning: new Set(['s0']) });
    expect(changed).toEqual([target('s0', { status, sourceText: 'One!' })]);
  });

  it('does not cut a mark in two', () => {
    const marks = [{ id: '1', type: 'bold' as const }];
    const { added } = synchronise([], [{ ...field('p', '<1>One is open. Two</1> is not. Three.'), marks }]);
    expect(added.map(({ sourceText, marks: carried }) => [sourceText, carried.length])).toEqual([
      ['<1>One is open. Two</1> is not.', 1],
      ['Three.', 0],
    ]);
  });

  it('has nothing left to do when done again, and puts every text together again', () => {
    const texts = fc.array(
      fc
        .array(fc.constantFrom('A is b.', 'C was d!', 'E', 'F;', 'g.'), { minLength: 1, maxLength: 5 })
        .map((all) => all.join(' ')),
      { maxLength: 5 },
    );
    const translated = (one: TargetSegment) => ({ ...one, targetText: one.sourceText, status: 'translated' as const });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const first = synchronise([], source(...before)).added.map(translated);
        const { added, changed, removed } = synchronise(first, source(...after));
        const touched = new Set([...changed, ...removed].map(({ segmentId }) => segmentId));
        const now = [...first.filter(({ segmentId }) => !touched.has(segmentId)), ...changed, ...added];
        const inOrder = now.toSorted((one, other) => one.position - other.position);
        expect(synchronise(inOrder, source(...after))).toEqual({ added: [], changed: [], removed: [] });
        expect(new Set(now.map(({ segmentId }) => segmentId)).size).toBe(now.length);
        expect(
          after.map((_, index) =>
            inOrder.flatMap((one) => (one.field === `s${index}` ? [one.sourceText, one.gap] : [])).join(''),
          ),
        ).toEqual(after);
      }),
    );
  });
});
