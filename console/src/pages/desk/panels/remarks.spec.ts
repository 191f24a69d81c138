import { peopleAround } from './remarks.js';

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
