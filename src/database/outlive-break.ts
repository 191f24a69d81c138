import type pg from 'pg';

/**
 * A connection that breaks fails the query that runs on it. It also emits `error`, which would end the process where
 * nobody listens: pools do so only while a connection lies idle.
 */
export function outliveBreak(client: pg.ClientBase): void {
  client.on('error', () => undefined);
}
