/** The locale of whoever sits at the terminal, by the variables of POSIX in their order of precedence. */
export function terminalLocale(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || undefined;
}

/** Whether errors of commands are to show where they come from. */
export function isDebugging(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment['LOG_LEVEL'] === 'debug';
}
