import type { ApiPath } from '../../api/client.js';

/** What reads otherwise once something was done to a document or to a text of it. */
export const TOUCHED: readonly ApiPath[] = [
  '/api/v1/documents',
  '/api/v1/documents/counts',
  '/api/v1/documents/{id}',
  '/api/v1/documents/{id}/schedule',
  '/api/v1/documents/{id}/events',
  '/api/v1/documents/{id}/parity',
  '/api/v1/documents/{id}/release-overrides',
  '/api/v1/documents/{id}/release-preview',
  '/api/v1/documents/{id}/withdrawal',
  '/api/v1/schedule',
  '/api/v1/variants/{id}',
  '/api/v1/variants/{id}/obstacles',
  '/api/v1/tasks',
];
