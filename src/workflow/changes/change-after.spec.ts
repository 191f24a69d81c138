import fc from 'fast-check';
import { actorOf, anyActor, anyFacts, factsOf } from '../../../test/support/variant-facts.js';
import { ACTIONS, type Action } from '../transitions.js';
import { CHANGE_KINDS, NO_CHANGE, publicChange, type ChangeFacts, type ChangeKind } from './change.js';
import { changeAfter, changeDetails, saidOtherwise } from './change-after.js';

const NOW = new Date('2026-11-02T09:00:00Z');
const actor = actorOf();
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const plain = factsOf('target', { state: 'published', ...NO_CHANGE });
const after = (action: Action, facts = plain, kind?: ChangeKind) =>
  changeAfter(action, facts, kind ? { change: { kind, note: null } } : {}, actor, NOW);

const changesOf = (facts: ChangeFacts) =>
  Object.fromEntries(Object.keys(NO_CHANGE).map((key) => [key, facts[key as keyof ChangeFacts]]));

describe('a revision of what is public', () => {
  it.each([
    ['minor', 126],
    ['update', 42],
    ['correction', 7],
  ] as const)('is for a %s, which has %i hours until it is out', (kind, count) => {
    expect(after('revise', plain, kind)).toEqual({ ...NO_CHANGE, changeKind: kind, changeDueAt: hours(count) });
  });

  it('is for an update when nobody says otherwise', () => {
    expect(after('revise').changeKind).toBe('update');
  });

  it('is the word of whoever writes the note', () => {
    const change = { kind: 'correction', note: 'Дата была неверна.' } as const;
    const { changeNote, changeNotedBy } = changeAfter('revise', plain, { change }, actor, NOW);
    expect([changeNote, changeNotedBy]).toEqual([change.note, 'somebody']);
  });

  it.each(['revise', 'outdate'] as const)('is none where nothing is public (%s)', (action) => {
    expect(after(action, { ...plain, live: false, firstPublishedAt: null }, 'correction')).toEqual(NO_CHANGE);
  });
});

describe('a text that was withdrawn', () => {
  const withdrawn = { ...plain, state: 'withdrawn' as const, live: false };

  it('is corrected like what is public, and is behind as before', () => {
    const change = { kind: 'correction', note: 'Қате' } as const;
    const corrected = { changeKind: 'correction', changeNote: 'Қате', changeDueAt: hours(7) };
    expect(changeAfter('revise', withdrawn, { change }, actor, NOW)).toMatchObject(corrected);
    const behind = { ...withdrawn, behindFrom: 'source-1' };
    expect(changeAfter('revise', behind, { change }, actor, NOW)).toMatchObject({ behindFrom: 'source-1' });
  });

  it('stays with the correction that the withdrawal broke off', () => {
    const broken = { ...withdrawn, changeKind: 'correction' as const, changeNote: 'Қате' };
    expect(after('revise', broken, 'update')).toMatchObject({ changeKind: 'correction', changeNote: 'Қате' });
  });

  it('is otherwise changed for nothing that readers hear of', () => {
    expect(after('revise', withdrawn, 'update')).toEqual(NO_CHANGE);
  });
});

describe('a target that falls behind its source', () => {
  it('follows it in its kind, and remembers what it holds for', () => {
    const facts = { ...plain, sourceRevisionId: 'source-1' };
    expect(after('outdate', facts, 'correction')).toEqual({
      ...{ changeKind: 'correction', changeNote: null, changeNotedBy: null },
      ...{ changeDueAt: hours(7), behindFrom: 'source-1' },
    });
  });

  it.each([
    ['minor', 'correction', 'correction'],
    ['correction', 'minor', 'correction'],
    ['update', 'update', 'update'],
    ['update', 'minor', 'update'],
  ] as const)('twice, for a %s and a %s, follows for the graver one (%s)', (one, other, kind) => {
    const first = { ...plain, ...after('outdate', { ...plain, sourceRevisionId: 'source-1' }, one) };
    const second = after('outdate', { ...first, state: 'review', sourceRevisionId: 'source-2' }, other);
    expect(second).toMatchObject({ changeKind: kind, behindFrom: 'source-1' });
  });

  it('has no more time for the second change than it had for the first', () => {
    const first = { ...plain, changeKind: 'correction' as const, changeDueAt: hours(1) };
    expect(after('outdate', first, 'minor').changeDueAt).toEqual(hours(1));
    expect(after('outdate', { ...first, changeDueAt: hours(100) }, 'correction').changeDueAt).toEqual(hours(7));
  });

  it.each(['withdrawn', 'translation', 'approved'] as const)(
    'does so while it is withdrawn too, since it may be given back (%s)',
    (state) => {
      const behind = { ...plain, ...after('outdate', { ...plain, live: false, state }, 'update'), live: false };
      expect(behind.changeKind).toBe('update');
      expect(after('revise', { ...behind, state: 'withdrawn' })).toEqual(changesOf(behind));
    },
  );
});

it.each(['release', 'override', 'stillAccurate', 'notApplicable'] as const)(
  'nothing is left of a change after %s',
  (action) => {
    expect(after(action, factsOf('target', { changeKind: 'correction', changeNote: 'Қате' }))).toEqual(NO_CHANGE);
  },
);

it('a change stays through every other step as it was said', () => {
  const others = ACTIONS.filter((action) => !['revise', 'outdate'].includes(action) && !endsChange(action));
  fc.assert(
    fc.property(fc.constantFrom(...others), anyFacts, anyActor, (action, facts, person) => {
      expect(facts).toMatchObject(changeAfter(action, facts, {}, person, NOW));
    }),
  );
});

const endsChange = (action: Action) => ['release', 'override', 'stillAccurate', 'notApplicable'].includes(action);

describe('saying otherwise', () => {
  const facts = {
    ...plain,
    changeKind: 'update' as const,
    changeNote: 'Қате',
    changeNotedBy: 'other',
    changeDueAt: hours(9),
  };

  it('of the kind gives it the time of that kind, and leaves the words their author', () => {
    expect(saidOtherwise(facts, { kind: 'correction', note: 'Қате' }, actor, NOW)).toMatchObject({
      ...{ changeKind: 'correction', changeNotedBy: 'other', changeDueAt: hours(7) },
    });
  });

  it('of the words makes them those of whoever says it, and leaves the time', () => {
    expect(saidOtherwise(facts, { kind: 'update', note: 'Басқа' }, actor, NOW)).toMatchObject({
      ...{ changeNote: 'Басқа', changeNotedBy: 'somebody', changeDueAt: hours(9) },
    });
    expect(saidOtherwise(facts, { kind: 'update', note: null }, actor, NOW).changeNotedBy).toBeNull();
  });
});

describe('the public is told', () => {
  it.each([
    ['the note of a correction', 'correction', 'Қате', { kind: 'correction', note: 'Қате' }],
    ['nothing of a note that no correction has', 'minor', 'Қате', { kind: 'minor' }],
    ['of an update where nobody said anything', null, null, { kind: 'update' }],
  ] as const)('%s', (_, changeKind, changeNote, told) => {
    expect(publicChange({ ...NO_CHANGE, changeKind, changeNote })).toEqual(told);
  });
});

describe('the history is told', () => {
  it.each(CHANGE_KINDS)('that a text was updated after its source, for a %s', (kind) => {
    const facts = factsOf('target', { changeKind: kind });
    expect(changeDetails('release', facts, NO_CHANGE)).toEqual({ change: { kind }, outcome: 'updated' });
  });

  it('of no outcome where nothing was to be followed', () => {
    expect(changeDetails('release', { ...NO_CHANGE, changeKind: 'minor' }, NO_CHANGE)).toEqual({
      change: { kind: 'minor' },
    });
    expect(changeDetails('release', NO_CHANGE, NO_CHANGE)).toEqual({});
  });
});
