import { lookup, Resolver } from 'node:dns/promises';

/** All addresses of a name. Whoever does not wait any longer aborts `signal`. */
export type Resolve = (name: string, signal: AbortSignal) => Promise<string[]>;

const PATIENCE = { timeout: 2_000, tries: 2 };

/**
 * Asks the name servers without the help of the system: `lookup` holds one of the few threads that passwords and
 * compression need too, for as long as a name server chosen by a stranger keeps silent. Names without a dot are this
 * network's own: the system knows them, from `/etc/hosts` and the like.
 */
export function nameServers(servers?: readonly string[]): Resolve {
  return (name, signal) => (name.replace(/\.$/, '').includes('.') ? ask(name, signal, servers) : ofSystem(name));
}

async function ask(name: string, signal: AbortSignal, servers?: readonly string[]): Promise<string[]> {
  // A new one knows the servers that the system has now.
  const resolver = new Resolver(PATIENCE);
  if (servers) resolver.setServers(servers);
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return whatIsThere(await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]));
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** Most names have addresses of one family only. */
function whatIsThere(answers: PromiseSettledResult<string[]>[]): string[] {
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (found.length === 0 && failed) throw failed.reason as Error;
  return found;
}

async function ofSystem(name: string): Promise<string[]> {
  const found = await lookup(name, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
}
