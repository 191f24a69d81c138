/** What a program of PostgreSQL gives as its reason for failing, on one line: better from the server's log than its own. */
export function lastWords(output: string, log: string): string {
  const reasons = [...log.matchAll(/(?:FATAL|PANIC|ERROR): +(.+)$/gm), ...output.matchAll(/error: +(.+)$/gm)];
  return (reasons[0]?.[1] ?? output).replace(/\s+/g, ' ').trim().slice(-500);
}
