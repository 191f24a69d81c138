import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import type { Language } from '../../languages/languages.js';
import type { Answer, MakeAnswer } from './answer.js';
import { AnswerStore } from './answer-store.js';
import { allowAnyOrigin, ANY_ORIGIN } from './any-origin.js';
import { PublicVersions } from './public-versions.js';
import type { ReadyAnswer } from './ready-answer.js';
import { Renewal } from './renewal.js';
import { sendWhole } from './send-whole.js';
import { askedOf, targetOf } from './target.js';
import { WarmAnswer } from './warm-answer.js';

const MIB = 1024 * 1024;

export interface Served {
  /** Parameters of the query that make a difference; all others are overlooked. */
  query?: readonly string[];
  /** For scripts of other sites too (CORS). */
  anyOrigin?: boolean;
}

export interface ServedRoute extends Served {
  /** A path of Fastify's router, such as `/kk/news/:slug`. */
  url: string;
  /**
   * The language whose readers ask for it. From the first time on, it is made again with every change that touches it, and
   * the former bytes are given until the new ones are there. Only for addresses without parameters.
   */
  warm?: Language;
}

/** Public answers in the memory of this process, as fresh as PostgreSQL's messages. Whatever is missed is made once. */
@Injectable()
export class AnswerMemory implements OnModuleInit, OnModuleDestroy {
  private readonly store: AnswerStore;
  private readonly keeps: boolean;
  private readonly warm = new Map<string, WarmAnswer>();
  private readonly renewal = new Renewal();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly versions: PublicVersions,
    @Inject(CONFIG) config: Pick<Config, 'publicCacheMib'>,
  ) {
    this.keeps = config.publicCacheMib > 0;
    this.store = new AnswerStore(config.publicCacheMib * MIB);
  }

  onModuleInit(): void {
    // Commands have none: they serve nothing.
    if (!this.host.httpAdapter) return;
    this.versions.follow((change) => {
      this.store.change(change);
      this.renewal.change(change);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.renewal.close();
  }

  /** Answers GET and HEAD of the route (and OPTIONS where any origin may ask) on Fastify itself. */
  serve(fastify: FastifyInstance, route: ServedRoute, make: MakeAnswer): void {
    if (route.warm && this.keeps) {
      const answer = new WarmAnswer(() => make({ params: {}, query: {} }).then(forOrigins(route)));
      this.warm.set(route.url, answer);
      this.renewal.add(route.warm, answer);
    }
    if (route.anyOrigin) allowAnyOrigin(fastify, route.url);
    fastify.get(route.url, async (request, reply) => {
      await this.send(request, reply, route, make);
      return reply;
    });
  }

  /**
   * Answers a GET or HEAD from memory, or by `make`. What that throws is thrown, and not remembered.
   * Also for controllers.
   */
  async send(request: FastifyRequest, reply: FastifyReply, served: Served, make: MakeAnswer): Promise<void> {
    if (served.anyOrigin) void reply.headers(ANY_ORIGIN);
    const asked = askedOf(request, served.query ?? []);
    const target = targetOf(request.routeOptions.url ?? request.url, asked);
    const ready = await this.get(target, () => make(asked).then(forOrigins(served)));
    await ready.prepare(request.headers);
    const whole = ready.answerTo(request.headers);
    if (!whole) throw new Error(`Nothing is ready for ${target}`);
    // Past Fastify, which would count the missing body of a 304 to HEAD.
    sendWhole(reply.hijack().raw, whole, request.id, request.method);
  }

  /** What is in memory for exactly this request target. */
  find(target: string): ReadyAnswer | undefined {
    return this.warm.get(target)?.ready ?? this.store.get(target);
  }

  private async get(target: string, make: () => Promise<Answer>): Promise<ReadyAnswer> {
    return this.find(target) ?? this.warm.get(target)?.first() ?? this.store.make(target, make);
  }
}

function forOrigins({ anyOrigin }: Served) {
  return (answer: Answer): Answer =>
    anyOrigin ? { ...answer, headers: { ...answer.headers, ...ANY_ORIGIN } } : answer;
}
