import type { ApiPath } from '../api/client.js';
import type { LiveEvent } from './live-stream.js';

/** Documents with all their texts. */
const BOARD: readonly ApiPath[] = ['/api/v1/documents', '/api/v1/documents/counts', '/api/v1/documents/{id}'];

/** Lists that an event may have changed. What a single variant or document shows is found by its id. */
const LISTS: Partial<Record<LiveEvent, readonly ApiPath[]>> = {
  notification: ['/api/v1/notifications'],
  'task.changed': ['/api/v1/tasks', '/api/v1/tasks/counts', ...BOARD],
  'variant.changed': [
    '/api/v1/articles',
    '/api/v1/profiles',
    '/api/v1/articles/{id}',
    '/api/v1/profiles/{id}',
    ...BOARD,
  ],
  'document.changed': [
    ...BOARD,
    '/api/v1/articles',
    '/api/v1/profiles',
    '/api/v1/articles/{id}',
    '/api/v1/profiles/{id}',
    '/api/v1/schedule',
  ],
};

/** Whether what a query has read may be another after an event; `key` as useRead and usePages make it. */
export function isAffected(key: readonly unknown[], event: LiveEvent, data: Record<string, unknown>): boolean {
  const [method, path, init] = key;
  if (method !== 'get' || typeof path !== 'string') return false;
  if (event === 'resync') return path !== '/api/v1/session';
  if (LISTS[event]?.some((list) => list === path)) return true;
  const id = idIn(init);
  return id !== undefined && [data['variantId'], data['documentId']].includes(id) && isOfOne(path);
}

function isOfOne(path: string): boolean {
  return path.startsWith('/api/v1/variants/{id}') || path.startsWith('/api/v1/documents/{id}');
}

function idIn(init: unknown): unknown {
  const { params, pages } = (init ?? {}) as { params?: { path?: { id?: unknown } }; pages?: { id?: unknown } };
  return params?.path?.id ?? pages?.id;
}
