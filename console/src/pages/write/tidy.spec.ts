import type { Profile } from './content.js';
import { tidy } from './tidy.js';

const PROFILE: Profile = {
  ...{ fullName: ' Әлия Сарыбаева ', post: 'әкімнің орынбасары', birthDate: '', body: [] },
  career: [
    { id: 'c1', from: '2012', to: null, text: 'директор' },
    { id: 'c2', from: null, to: null, text: ' ' },
  ],
  awards: [{ id: 'a1', kind: 'order', name: '' }],
  responsibilities: {
    ...{ intro: ' Жетекшілік етеді: ', basis: { act: '', date: null, number: '5' } },
    items: [{ id: 'd1', text: 'мектептер', items: [{ id: 'e1', text: '' }] }],
  },
};

describe('a form that is being filled in', () => {
  it('of a profile goes without what is blank', () => {
    expect(tidy(PROFILE)).toEqual({
      ...{ fullName: 'Әлия Сарыбаева', post: 'әкімнің орынбасары', birthDate: null, body: [] },
      ...{ career: [{ id: 'c1', from: '2012', to: null, text: 'директор' }], awards: [] },
      responsibilities: {
        ...{ intro: 'Жетекшілік етеді:', basis: null },
        items: [{ id: 'd1', text: 'мектептер', items: [] }],
      },
    });
  });

  it('of an article goes without the spaces around its texts', () => {
    expect(tidy({ section: [' Жаңалықтар ', ''], title: 'Көпір ', lead: ' ', body: [] })).toEqual({
      ...{ section: ['Жаңалықтар'], title: 'Көпір', lead: '', body: [] },
    });
  });

  it('is the same when it is tidied again', () => {
    expect(tidy(tidy(PROFILE))).toEqual(tidy(PROFILE));
  });
});
