import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import * as statuses from '@bull-board/api/constants/statuses';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from '../../accounts/access/authenticator.js';
import { isForeign } from '../../accounts/access/origin.js';
import { hasRole } from '../../accounts/actor.js';
import { sendProblem } from '../../common/http/problem.filter.js';
import { Problem } from '../../common/problem.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { answered } from '../queues.js';
import { BoardQueues } from './board-queues.js';
import { BoardServer, type BoardRoute } from './board-server.js';

const PATH = '/console/queues';

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

// Whatever else the board can do would take work from the queues, or change it.
const HARMLESS = /\/(retry(\/:queueStatus)?|promote)$/;

const STATUSES = [...Object.values(statuses.STATUSES), 'latest'] as string[];

interface Asked {
  status?: unknown;
  page?: unknown;
}

/** The queues at /console/queues, for administrators who have signed in: to look, and to have jobs tried again. */
@Injectable()
export class QueueBoardRoutes implements OnModuleInit {
  private readonly server = new BoardServer();
  private isOpen = false;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly authenticator: Authenticator,
    private readonly queues: BoardQueues,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  onModuleInit(): void {
    // Commands have none: they serve nothing.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    const uiBasePath = dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json'));
    const uiConfig = { boardTitle: 'Jarshy', hideDocsLink: true };
    const board = createBullBoard({ queues: [], serverAdapter: this.server, options: { uiBasePath, uiConfig } });
    const open = () => {
      if (!this.isOpen) for (const queue of this.queues.open()) board.addQueue(new BullMQAdapter(queue));
      this.isOpen = true;
    };
    void fastify.register((scope, _options, done) => (this.serve(scope, open), done()), { prefix: PATH });
  }

  private serve(scope: FastifyInstance, open: () => void): void {
    scope.addHook('onRequest', async (request, reply) => {
      await this.requireAdministrator(request);
      void reply.headers(HEADERS);
      open();
    });
    scope.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
    void scope.register(fastifyStatic, { root: this.server.staticFolder, prefix: '/static/', decorateReply: false });
    for (const url of this.server.pages) scope.get(url, (_, reply) => this.sendPage(reply));
    for (const route of this.server.routes) this.addRoute(scope, route);
  }

  private addRoute(scope: FastifyInstance, { method, url, handler }: BoardRoute): void {
    const isHarmless = method === 'GET' || HARMLESS.test(url);
    scope.route({
      ...{ method, url },
      handler: async (request, reply) => {
        if (!isHarmless) throw new Problem(403, 'queues.only_retry');
        const { params, query, body, headers } = request;
        requireKnown(query as Asked);
        const asked = { queues: this.server.queues, uiConfig: this.server.uiConfig, params, query, body, headers };
        const answer = await answered(Promise.resolve(handler(asked as Parameters<typeof handler>[0])));
        return reply.status(answer.status ?? 200).send(answer.body);
      },
    });
  }

  private async sendPage(reply: FastifyReply): Promise<void> {
    const base = `${new URL(this.config.publicUrl).pathname.replace(/\/$/, '')}${PATH}/`;
    await reply.type('text/html; charset=utf-8').send(this.server.page(base));
  }

  /** @throws Problem 401, 403 */
  private async requireAdministrator(request: FastifyRequest): Promise<void> {
    if (isForeign(request, this.config.publicUrl)) throw new Problem(403, 'accounts.foreign_origin');
    const { actor, means } = await this.authenticator.authenticate(request);
    if (means.kind !== 'session') throw new Problem(403, 'accounts.session_required');
    if (hasRole(actor, 'administrator')) return;
    throw new Problem(403, 'accounts.role_required', { params: { roles: ['administrator'] } });
  }
}

/** The board asks the queues for whatever it is asked for. @throws Problem 422 */
function requireKnown({ status = 'latest', page = '1' }: Asked): void {
  if (STATUSES.includes(String(status)) && /^[1-9]\d{0,5}$/.test(String(page))) return;
  throw new Problem(422, 'validation.failed');
}
