import type { ServerResponse } from 'node:http';
import type { WholeAnswer } from './representation.js';

/** Writes the answer to a GET or HEAD as it is: nothing is added on the way. */
export function sendWhole(response: ServerResponse, whole: WholeAnswer, requestId: string, method = 'GET'): void {
  response.writeHead(whole.status, whole.raw.concat('x-request-id', requestId));
  response.end(method === 'HEAD' ? undefined : whole.body);
}
