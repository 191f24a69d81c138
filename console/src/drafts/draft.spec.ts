import fc from 'fast-check';
import { draftOf, isAtRisk, nextDraft, type Draft, type DraftEvent } from './draft.js';

const base = { value: 'a', version: 1 };
const after = (...events: DraftEvent<string>[]): Draft<string> =>
  events.reduce((draft, event) => nextDraft(draft, event), draftOf(base));
const typed = (value: string): DraftEvent<string> => ({ type: 'typed', value });
const sent: DraftEvent<string> = { type: 'sent' };
const saved = (value: string, version = 2): DraftEvent<string> => ({
  type: 'saved',
  saved: { value, version },
  at: 7,
});
const setBack = (kind: 'offline' | 'refused'): DraftEvent<string> => ({ type: 'setBack', setback: { kind } });
const conflict: DraftEvent<string> = {
  type: 'setBack',
  setback: { kind: 'conflict', theirs: { value: 'theirs', version: 5 } },
};

describe('a draft', () => {
  it.each([
    ['is unsaved once typed', [typed('b')], 'unsaved', 'b'],
    ['is clean when what was typed is taken back', [typed('b'), typed('a')], 'clean', 'a'],
    ['is saving while it is on its way', [typed('b'), sent], 'saving', 'b'],
    ['is clean once the server has it', [typed('b'), sent, saved('b')], 'clean', 'b'],
    ['shows what the server has made of it', [typed('b '), sent, saved('b')], 'clean', 'b'],
    ['is unsaved when more was typed on the way', [typed('b'), sent, typed('bc'), saved('b')], 'unsaved', 'bc'],
    ['waits when the server cannot be reached', [typed('b'), sent, setBack('offline')], 'offline', 'b'],
    ['is sent again after that', [typed('b'), sent, setBack('offline'), sent], 'saving', 'b'],
    ['stays when it is refused', [typed('b'), sent, setBack('refused')], 'refused', 'b'],
    ['is not sent again unchanged after a refusal', [typed('b'), sent, setBack('refused'), sent], 'refused', 'b'],
    ['is tried again when changed', [typed('b'), sent, setBack('refused'), typed('c')], 'unsaved', 'c'],
    ['keeps mine beside theirs in a conflict', [typed('b'), sent, conflict], 'conflict', 'b'],
    ['goes on from theirs with mine', [typed('b'), sent, conflict, { type: 'keptMine' }], 'unsaved', 'b'],
    ['gives mine up when I say so', [typed('b'), sent, conflict, { type: 'keptTheirs' }], 'clean', 'theirs'],
    ['is no conflict when both wrote the same', [typed('theirs'), sent, conflict], 'clean', 'theirs'],
    [
      'follows the server while nothing is typed',
      [{ type: 'arrived', saved: { value: 'x', version: 3 } }],
      'clean',
      'x',
    ],
    [
      'stays when something arrives meanwhile',
      [typed('b'), { type: 'arrived', saved: { value: 'x', version: 3 } }],
      'unsaved',
      'b',
    ],
  ] as [string, DraftEvent<string>[], string, string][])('%s', (_, events, phase, value) => {
    expect(after(...events)).toMatchObject({ phase, value });
  });

  it('is no conflict when they changed something else than the text', () => {
    const elsewhere: DraftEvent<string> = {
      type: 'setBack',
      setback: { kind: 'conflict', theirs: { value: 'a', version: 5 } },
    };
    expect(after(typed('b'), sent, elsewhere)).toMatchObject({ phase: 'unsaved', value: 'b', base: { version: 5 } });
  });

  it('keeps the space after the last word, which the server cuts off', () => {
    const sameWords = (one: string, other: string) => one.trim() === other.trim();
    const events = [typed('b '), sent, saved('b'), { type: 'arrived', saved: { value: 'b', version: 3 } } as const];
    const draft = events.reduce((all, event) => nextDraft(all, event, sameWords), draftOf(base));
    expect(draft).toMatchObject({ phase: 'clean', value: 'b ' });
  });

  it('is sent upon what they wrote after I have kept mine', () => {
    expect(after(typed('b'), sent, conflict, { type: 'keptMine' }).base).toEqual({ value: 'theirs', version: 5 });
  });

  it('takes nothing for newer that was read before it was saved', () => {
    const stale: DraftEvent<string> = { type: 'arrived', saved: { value: 'a', version: 1 } };
    expect(after(typed('b'), sent, saved('b'), stale)).toMatchObject({ value: 'b', phase: 'clean' });
  });

  it('never loses what was typed last, and is clean only when the server has it', () => {
    const text = fc.constantFrom('a', 'b', 'c', 'd');
    const event: fc.Arbitrary<DraftEvent<string>> = fc.oneof(
      text.map(typed),
      fc.constant(sent),
      fc.constant(setBack('offline')),
      fc.constant(setBack('refused')),
      fc.constant(conflict),
      fc.constant<DraftEvent<string>>({ type: 'keptMine' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let draft = draftOf(base);
        let last = base.value;
        for (const step of events) {
          if (step.type === 'typed') last = step.value;
          draft = nextDraft(draft, step);
          expect(draft.value).toBe(last);
          if (!isAtRisk(draft)) expect(draft.base.value).toBe(draft.value);
        }
      }),
    );
  });
});
