import { authorshipAfter, peopleIn } from './authorship.js';

const text = (title: string, facts = '') => ({ segments: [{ id: 'title', text: title, limit: 300 }], facts });

describe('authorship', () => {
  const first = { ...text('A'), authorship: authorshipAfter(undefined, text('A'), 'ann') };

  it('belongs to whoever wrote the text', () => {
    expect(first.authorship).toEqual({ '#facts': ['ann'], title: ['ann'] });
  });

  it('is shared by whoever changes a text later', () => {
    expect(authorshipAfter(first, text('B'), 'bob')).toEqual({ '#facts': ['ann'], title: ['ann', 'bob'] });
  });

  it('does not come from saving what others wrote', () => {
    expect(peopleIn(authorshipAfter(first, text('A'), 'bob'))).toEqual(new Set(['ann']));
  });

  it('comes from changing a date as well', () => {
    expect(authorshipAfter(first, text('A', '2016'), 'bob')['#facts']).toEqual(['ann', 'bob']);
  });

  it('ends with the segment', () => {
    const next = { segments: [{ id: 'lead', text: 'L', limit: 300 }], facts: '' };
    expect(authorshipAfter(first, next, 'bob')).toEqual({ '#facts': ['ann'], lead: ['bob'] });
  });

  it('of an import belongs to nobody', () => {
    expect(peopleIn(authorshipAfter(undefined, text('A'), null))).toEqual(new Set());
  });
});
