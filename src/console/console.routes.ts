import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../common/http/problem.filter.js';
import { Problem } from '../common/problem.js';
import { PROJECT_ROOT } from '../common/project-root.js';
import { CONSOLE_SECURITY_POLICY } from './content-security-policy.js';

/** Where `npm run build` puts the console. */
export const CONSOLE_FOLDER = Symbol('CONSOLE_FOLDER');
export const BUILT_CONSOLE = join(PROJECT_ROOT, 'dist/console');

const HEADERS = {
  'content-security-policy': CONSOLE_SECURITY_POLICY,
  'cache-control': 'no-cache',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};

/** The console at /console: one page that finds its way by itself, and its scripts under names that change with them. */
@Injectable()
export class ConsoleRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONSOLE_FOLDER) private readonly folder: string,
  ) {}

  onModuleInit(): void {
    // Commands have none: they serve nothing.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    void fastify.register(fastifyStatic, {
      root: join(this.folder, 'assets'),
      prefix: '/console/assets/',
      decorateReply: false,
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: '1y',
      // What is not built yet is no reason not to start.
      suppressWarning: true,
    });
    for (const url of ['/console', '/console/*']) {
      fastify.get(url, (request, reply) => this.answer(request, reply));
    }
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!isForThePage(request)) return void reply.callNotFound();
    try {
      const page = await readFile(join(this.folder, 'index.html'));
      await reply.headers(HEADERS).type('text/html; charset=utf-8').send(page);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      sendProblem(request, reply, new Problem(503, 'console.not_built'));
    }
  }
}

/** A page is asked for by people, and has no file ending; everything else is a file that is not there. */
function isForThePage({ url, headers: { accept = '*/*' } }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  return !/\.\w+$/.test(path) && /text\/html|\*\/\*/.test(accept);
}
