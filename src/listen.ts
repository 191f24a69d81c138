import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listenOnTwins } from './common/http/server.js';
import { Problem } from './common/problem.js';

interface Address {
  port: number;
  host: string;
}

/**
 * @param variable which variable sets the port
 * @returns the port
 * @throws Problem `serve.port_taken`, `serve.port_forbidden`, `serve.host_unknown`
 */
export async function listen(app: NestFastifyApplication, { port, host }: Address, variable: string): Promise<number> {
  try {
    // Fastify's own, for Nest's would log what is told in plain words below.
    await app.getHttpAdapter().getInstance().listen({ port, host });
    const server: Server = app.getHttpServer();
    await listenOnTwins(server, host);
    return (server.address() as AddressInfo).port;
  } catch (error) {
    const { code: reason = '', message } = error as NodeJS.ErrnoException;
    const code = CODES[reason];
    throw code ? new Problem(500, code, { params: { port, host, variable, cause: message } }) : error;
  }
}

const CODES: Record<string, string | undefined> = {
  EADDRINUSE: 'serve.port_taken',
  EACCES: 'serve.port_forbidden',
  EADDRNOTAVAIL: 'serve.host_unknown',
  ENOTFOUND: 'serve.host_unknown',
  EAI_AGAIN: 'serve.host_unknown',
};
