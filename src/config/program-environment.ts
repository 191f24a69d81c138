/**
 * What a program that we start gets of our environment: where programs are, and nothing that is secret, for whatever a
 * server is started with can be read there as long as it runs. Its messages and times do not depend on who starts it.
 */
export function programEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  // Windows: programs that open a socket fail without SystemRoot.
  const { PATH, SystemRoot } = environment;
  return { PATH, ...(SystemRoot !== undefined && { SystemRoot }), LC_ALL: 'C', TZ: 'UTC' };
}
