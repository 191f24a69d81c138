import { lookup } from 'node:dns/promises';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';

/** What of Fastify's options concerns the server. */
interface Limits {
  http?: ServerOptions;
  keepAliveTimeout?: number;
  requestTimeout?: number;
  connectionTimeout?: number;
}

/** A server with the limits that Fastify gives to its own, for a listener that asks others before Fastify. */
export function serverFor(listener: RequestListener, limits: Limits): Server {
  const server = createServer(limits.http ?? {}, listener);
  if (limits.keepAliveTimeout !== undefined) server.keepAliveTimeout = limits.keepAliveTimeout;
  if (limits.requestTimeout !== undefined) server.requestTimeout = limits.requestTimeout;
  server.setTimeout(limits.connectionTimeout ?? 0);
  return server;
}

/**
 * `localhost` is two addresses where there is IPv6, and a server listens on one of them: on the others it is given a
 * twin, which closes with it. Fastify does so only for servers of its own.
 */
export async function listenOnTwins(server: Server, host: string): Promise<void> {
  const own = server.address();
  if (host !== 'localhost' || own === null || typeof own === 'string') return;
  const addresses = await lookup(host, { all: true }).catch(() => []);
  const others = addresses.filter(({ address }) => address !== own.address);
  await Promise.all(others.map(({ address }) => listenOnTwin(server, address, own.port)));
}

function listenOnTwin(server: Server, host: string, port: number): Promise<void> {
  const twin = createServer((request, response) => server.emit('request', request, response));
  const { keepAliveTimeout, requestTimeout } = server;
  Object.assign(twin, { keepAliveTimeout, requestTimeout });
  server.once('close', () => twin.close());
  return new Promise((resolve) => {
    // One address is enough; the others may be somebody else's, or not be there.
    twin.once('error', () => resolve());
    twin.listen({ port, host }, resolve);
  });
}
