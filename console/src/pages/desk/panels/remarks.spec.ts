import { offeredIn, peopleAround } from './remarks.js';

const aida = { id: 'a', name: 'Аида' };
const boris = { id: 'b', name: 'Борис' };
const dana = { id: 'd', name: 'Дана' };
const me = { id: 'm', name: 'Мен' };

describe('peopleAround', () => {
  it('names each who has had to do with the text once, by name, and not the one who asks', () => {
    const claim = { personId: 'd', name: 'Дана', expiresAt: '2026-11-22T09:00:00Z' };
    const segments = [
      { updatedBy: boris, reviewChange: null },
      { updatedBy: me, reviewChange: { by: dana, from: '', reason: null, change: [] } },
      { updatedBy: null, reviewChange: null },
    ];
    const remarks = [{ id: 'r', author: boris, text: '', mentions: [aida], at: '' }];
    expect(peopleAround({ claim }, segments, [{ remarks }], 'm')).toEqual([aida, boris, dana]);
  });

  it('names nobody where nobody has been', () => {
    expect(peopleAround({ claim: null }, [], [], 'm')).toEqual([]);
  });
});

describe('offeredIn', () => {
  const dina = { id: 'i', name: 'Асель Дина' };

  it.each([
    ['', [aida, boris], [dana]],
    ['а', [aida], []],
    ['бо', [boris], []],
    ['да', [], [dana]],
    ['ори', [], []],
  ])('narrows those around the text, and who was found, by “%s”', (typed, around, others) => {
    expect(offeredIn([aida, boris], [dana], [], typed)).toEqual({ around, others, all: [...around, ...others] });
  });

  it('finds a word of a name, and takes ё for е', () => {
    expect(offeredIn([dina, { id: 'p', name: 'Пётр' }], [], [], 'ди').around).toEqual([dina]);
    expect(offeredIn([{ id: 'p', name: 'Пётр' }], [], [], 'пе').around).toHaveLength(1);
  });

  it('keeps who is chosen, whatever is typed, and has each but once', () => {
    expect(offeredIn([aida, boris], [boris, dana], [aida, dina], 'д')).toEqual({
      ...{ around: [aida], others: [dina, dana], all: [aida, dina, dana] },
    });
  });
});
