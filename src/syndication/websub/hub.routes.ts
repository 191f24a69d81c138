import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { translatorFor, type Translate } from '../../languages/i18n.js';
import { negotiateLanguage } from '../../languages/negotiation.js';
import { FeedTopics } from '../feed-topics.service.js';
import { HUB_PATH } from '../hubs.js';
import { HubLimit } from './hub-limit.js';
import { readHubRequest, type HubRequest } from './hub-request.js';
import { SubscriptionRequests } from './subscription-requests.service.js';
import { SubscriptionRoom } from './subscription-room.js';

const FORM = 'application/x-www-form-urlencoded';
const BODY_LIMIT = 16 * 1024;

/** The hub (W3C WebSub section 5.1). It answers developers: in plain text. */
@Injectable()
export class HubRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly topics: FeedTopics,
    private readonly limit: HubLimit,
    private readonly room: SubscriptionRoom,
    private readonly requests: SubscriptionRequests,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    // A parser of its own: what is sent twice is to be told apart from what is sent once.
    void fastify?.register((hub, _options, done) => {
      hub.removeAllContentTypeParsers();
      hub.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
        parsed(null, body),
      );
      hub.post(HUB_PATH, (request, reply) => this.answer(request, reply));
      done();
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const t = translatorFor(negotiateLanguage(request.headers['accept-language']));
    const say = (status: number, text: string) =>
      reply.code(status).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(`${text}\n`);
    const wait = await this.limit.client(request.ip);
    if (wait !== null) return tooMany(reply, wait, say, t);
    if (!isForm(request)) return say(415, t('websub:fault.form'));
    const asked = readHubRequest(new URLSearchParams(String(request.body)), (url) => this.topics.isTopic(url));
    if (Array.isArray(asked)) return say(400, asked.map((fault) => t(`websub:fault.${fault}`)).join('\n'));
    return (await this.take(asked, reply, say, t)) ?? say(202, t('websub:accepted'));
  }

  /** What was published is told without being asked. */
  private async take(
    asked: HubRequest,
    reply: FastifyReply,
    say: (status: number, text: string) => FastifyReply,
    t: Translate,
  ): Promise<FastifyReply | undefined> {
    if (asked.mode === 'publish') return undefined;
    const wait = await this.limit.callback(asked.callback);
    if (wait !== null) return tooMany(reply, wait, say, t);
    if (asked.mode === 'subscribe' && !(await this.room.isLeft(asked.callback, asked.topic)))
      return say(403, t('websub:crowded'));
    await this.requests.take(asked);
    return undefined;
  }
}

function isForm({ headers, body }: FastifyRequest): boolean {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === FORM && Buffer.isBuffer(body);
}

function tooMany(
  reply: FastifyReply,
  seconds: number,
  say: (status: number, text: string) => FastifyReply,
  t: Translate,
): FastifyReply {
  void reply.header('retry-after', String(seconds));
  return say(429, t('websub:fault.tooMany', { seconds }));
}
