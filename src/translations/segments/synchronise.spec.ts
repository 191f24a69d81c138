import fc from 'fast-check';
import { synchronise, type TargetSegment } from './synchronise.js';

const source = (...texts: string[]) => texts.map((text, index) => ({ id: `s${index}`, text, limit: 100 }));
const target = (segmentId: string, fields: Partial<TargetSegment> = {}): TargetSegment => ({
  segmentId,
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
    const { added } = synchronise([], source('One', 'Two'), new Map([['s1', 'Екі']]));
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
    expect(synchronise([target('s0'), target('s1')], source('One')).removed).toEqual([target('s1')]);
  });

  it('has nothing left to do when done again', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const first = synchronise([], source(...before)).added;
        const { added, changed } = synchronise(first, source(...after));
        const changedIds = new Set(changed.map(({ segmentId }) => segmentId));
        const kept = first.filter(({ segmentId, position }) => !changedIds.has(segmentId) && position < after.length);
        expect(synchronise([...kept, ...changed, ...added], source(...after))).toEqual({
          added: [],
          changed: [],
          removed: [],
        });
      }),
    );
  });
});
