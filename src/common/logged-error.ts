/**
 * What the log tells of an error. TypeORM hangs the query and its parameters on its errors, and PostgreSQL the values of the
 * row: hashes, addresses and unpublished texts, which belong into no log.
 */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message, stack, code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  return { type: error.constructor.name, message, stack, code, constraint };
}
