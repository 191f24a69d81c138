import { v7 } from 'uuid';
import { z } from 'zod';

/** Time-ordered (RFC 9562 version 7): new rows land at the end of every index. */
export function newId(): string {
  return v7();
}

export const id = z.uuid();
