import { readDeskMessage } from './desk-message.js';

describe('a message of the database', () => {
  it.each([
    ['notified p', { about: 'notified', personId: 'p' }],
    ['access p', { about: 'access', personId: 'p' }],
    ['variant v 12', { about: 'variant', variantId: 'v', version: 12 }],
    ['task t v', { about: 'task', taskId: 't', variantId: 'v' }],
    ['document d', { about: 'document', documentId: 'd' }],
    ['presence v', { about: 'presence', variantId: 'v' }],
  ])('%s is read', (payload, message) => {
    expect(readDeskMessage(payload)).toEqual(message);
  });

  it.each(['', 'else x', 'variants v 1'])('%j, of a newer version, is passed over', (payload) => {
    expect(readDeskMessage(payload)).toBeUndefined();
  });
});
