import { types } from 'node:util';

/** The connection was refused or broke: Node's codes. */
const BROKEN = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** PostgreSQL's classes 08 (connection) and 57P (shut down, starting), and 53300 (too many connections): appendix A. */
const SQLSTATE = /^(08\w{3}|57P0[1-5]|53300)$/;

/** What pg and pg-pool say without a code. */
const SAID =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** Whether the database (or the queue) cannot be reached for now, so that the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && (BROKEN.includes(code) || SQLSTATE.test(code))) return true;
  return SAID.test(message);
}
