import fc from 'fast-check';
import { changeDue } from './changes/change-due.js';
import { dueOf } from './task-due.js';
import { TASK_KINDS } from './task-kind.js';

const at = (time: string) => new Date(`2026-11-02T${time}:00Z`);
const due = { dueAt: at('19:00'), isTranslated: true };

describe('a task is due', () => {
  it.each([
    ['write', '09:00', '12:00'],
    ['translate', '12:00', '16:00'],
    ['review', '16:00', '18:00'],
    ['release', '18:00', '19:00'],
  ] as const)('to %s, opened at %s, at %s, so that the others come in time', (kind, openedAt, expected) => {
    expect(dueOf(due, kind, at(openedAt))).toEqual(at(expected));
  });

  it('later when nobody has to translate in between', () => {
    expect(dueOf({ ...due, isTranslated: false }, 'write', at('09:00'))).toEqual(at('14:00'));
  });

  it.each(TASK_KINDS)('with the document when it is late already (%s)', (kind) => {
    expect(dueOf(due, kind, at('20:00'))).toEqual(due.dueAt);
  });

  it.each(TASK_KINDS)('never when the document is not (%s)', (kind) => {
    expect(dueOf({ ...due, dueAt: null }, kind, at('09:00'))).toBeNull();
  });

  it.each([
    ['by its own time', null, '17:00'],
    ['by its own time, although the document was due before', '09:00', '17:00'],
    ['with the document, when that is due before', '14:00', '14:00'],
    ['by its own time, when the document has more', '19:00', '17:00'],
  ] as const)('%s, when it is a change of what is public', (_, dueAt, expected) => {
    const change = { dueAt: dueAt && at(dueAt), changeDueAt: at('17:00'), isTranslated: true };
    expect(dueOf(change, 'release', at('10:00'))).toEqual(at(expected));
  });

  it('to follow a correction within four hours', () => {
    const openedAt = at('08:00');
    expect(
      dueOf({ ...due, dueAt: null, changeDueAt: changeDue('correction', openedAt) }, 'translate', openedAt),
    ).toEqual(at('12:00'));
  });

  it('never before it is opened, nor after the document', () => {
    const minutes = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...TASK_KINDS),
        fc.boolean(),
        minutes,
        minutes,
        (kind, isTranslated, opened, left) => {
          const openedAt = new Date(opened * 60_000);
          const dueAt = new Date((opened + left) * 60_000);
          const answer = dueOf({ dueAt, isTranslated }, kind, openedAt) as Date;
          expect(answer >= openedAt && answer <= dueAt).toBe(true);
        },
      ),
    );
  });
});
