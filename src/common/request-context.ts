import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestContext {
  /** Follows the work from the HTTP request through the outbox into the job. */
  requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function withRequestId<T>(requestId: string, work: () => T): T {
  return storage.run({ requestId }, work);
}

export function currentRequestId(): string | undefined {
  return storage.getStore()?.requestId;
}
