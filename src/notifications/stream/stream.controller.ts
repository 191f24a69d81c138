import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authentication } from '../../accounts/access/authentication.js';
import { Authenticator } from '../../accounts/access/authenticator.js';
import { CurrentAuthentication } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { id as uuid } from '../../common/id.js';
import { negotiateLanguage } from '../../languages/negotiation.js';
import { NotificationsQuery } from '../notifications.query.js';
import { EventStream } from './event-stream.js';
import { retryAfter } from './server-sent.js';
import { Streams } from './streams.js';

const COME_AGAIN_AFTER_MS = 3_000;

@ApiTags('Notifications')
@Controller('api/v1/events/stream')
export class StreamController {
  constructor(
    private readonly streams: Streams,
    private readonly notifications: NotificationsQuery,
    private readonly authenticator: Authenticator,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What happens, as it happens (server-sent events)',
    description:
      '`notification`: I was told something, as in the list; with an id. `variant.changed` {variantId, version}, ' +
      '`task.changed` {taskId, variantId} and `document.changed` {documentId}, of its settings, plan, release, embargo or ' +
      'the state of a text: for whoever works at the desk. `presence` {variantId, people}: who has a text open that I ' +
      'have open. `resync`: some of those were left out, read again what you show. It ends with the session or token.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The last notification that was received' })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'A stream that ends when either side closes it' })
  @ApiRefusals()
  @ApiProblems({ 429: '`events.too_many_streams`' })
  async open(
    @CurrentAuthentication() { actor, expiresAt }: Authentication,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.streams.requireRoom(actor.id);
    const serial = await this.notifications.serialOf(actor.id, uuid.safeParse(lastEventId).data ?? null);
    if (request.method === 'HEAD') return void reply.headers(HEADERS).send();
    this.streams.requireRoom(actor.id);
    const { raw } = reply.hijack();
    const language = negotiateLanguage(request.headers['accept-language']);
    const reader = { actor, language, expiresAt, recognise: () => this.authenticator.authenticate(request) };
    raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...HEADERS });
    raw.write(retryAfter(COME_AGAIN_AFTER_MS));
    const stream = new EventStream(raw, reader, serial, (behind) => this.streams.fill(behind));
    raw.on('close', () => this.streams.remove(stream));
    raw.on('error', () => raw.destroy());
    this.streams.add(stream);
  }
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // What has ended is not to be kept for another request: the process would wait for it before it ends.
  connection: 'close',
  // nginx would collect it otherwise.
  'x-accel-buffering': 'no',
};
