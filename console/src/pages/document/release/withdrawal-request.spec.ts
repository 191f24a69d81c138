import { withdrawalOf, withdrawalRequest, type Filled } from './withdrawal-request.js';

const filled: Filled = {
  kind: 'publishedInError',
  languages: ['kk', 'ru'],
  notices: { ru: ' Снято ', en: 'Gone' },
  redirectTo: 'other',
  reason: ' Қате ',
  when: { later: false, at: '' },
};

describe('a withdrawal', () => {
  it('is sent with what belongs to its kind and its languages', () => {
    expect(withdrawalOf(filled)).toEqual({
      kind: 'publishedInError',
      languages: ['kk', 'ru'],
      notices: { ru: 'Снято' },
      reason: 'Қате',
    });
    expect(withdrawalOf({ ...filled, kind: 'duplicate' })).toMatchObject({ redirectTo: 'other' });
  });

  it('is asked about without its reason, once a language is chosen', () => {
    expect(withdrawalRequest({ ...filled, notices: {} })).toEqual({
      action: 'withdrawal',
      kind: 'publishedInError',
      languages: ['kk', 'ru'],
    });
    expect(withdrawalRequest({ ...filled, languages: [] })).toBeUndefined();
  });
});
