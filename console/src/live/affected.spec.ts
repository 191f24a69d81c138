import { isAffected } from './affected.js';

const variant = (id: string) => ['get', '/api/v1/variants/{id}/segments', { params: { path: { id } } }];

describe('isAffected', () => {
  it.each([
    [['get', '/api/v1/tasks', { params: {} }], 'task.changed', true],
    [['get', '/api/v1/tasks', { pages: { view: 'mine' } }], 'task.changed', true],
    [['get', '/api/v1/tasks'], 'notification', false],
    [variant('a'), 'variant.changed', true],
    [['get', '/api/v1/variants/{id}/segments', { pages: { id: 'a' } }], 'variant.changed', true],
    [variant('b'), 'variant.changed', false],
    [['get', '/api/v1/glossary/terms'], 'resync', true],
    [['get', '/api/v1/session'], 'resync', false],
    [['something', 'else'], 'resync', false],
  ] as const)('%j after %s: %s', (key, event, affected) => {
    expect(isAffected(key, event, { variantId: 'a', version: 2 })).toBe(affected);
  });
});
