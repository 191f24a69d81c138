/** The list with what stands at `from` at `to`. */
export function moved<Entry>(entries: readonly Entry[], from: number, to: number): Entry[] {
  const rest = entries.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...entries.slice(from, from + 1), ...rest.slice(to)];
}

/** Known by it from the moment that it is there, as translations will know it. */
export function newEntryId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 10);
}
