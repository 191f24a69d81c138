import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { fileIn } from '../../common/http/file-bodies.js';
import { CurrentUser, Roles } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { translatorFor } from '../../languages/i18n.js';
import { negotiateLanguage } from '../../languages/negotiation.js';
import { readablePairs } from '../memory/memory-rights.js';
import {
  memoryImported,
  tmxImportQuery,
  tmxQuery,
  type MemoryImportedView,
  type TmxImportQuery,
  type TmxQuery,
} from './memory-exchange.schema.js';
import { MemoryExchange } from './memory-exchange.service.js';
import { TMX_TYPE, XML_TYPES } from './xml-file.js';

@ApiTags('Translation memory')
@Controller('api/v1/memory')
@Roles('reviewer', 'publisher')
@ApiRefusals()
export class MemoryExchangeController {
  constructor(private readonly exchange: MemoryExchange) {}

  @Get('units.tmx')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'The memory, a pair of its languages, or what it learnt from a document, as a TMX 1.4b file',
  })
  @ApiProduces(TMX_TYPE)
  @ApiResponse({ status: 200, description: 'The file', content: { [TMX_TYPE]: { schema: { type: 'string' } } } })
  @ApiProblems({ 422: '`validation.failed`' })
  export(@CurrentUser() actor: Actor, @Query({ schema: tmxQuery }) { from, to, document }: TmxQuery): StreamableFile {
    const pairs = readablePairs(actor, { ...(from && { from }), ...(to && { to }) });
    const name = ['memory', from, to].filter(Boolean).join('-');
    return new StreamableFile(Readable.from(this.exchange.export(pairs, document), { objectMode: false }), {
      ...{ type: TMX_TYPE, disposition: `attachment; filename="${name}.tmx"` },
    });
  }

  @Post('imports')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a TMX file into the memory: all of it, or nothing',
    description: 'Versions 1.1 to 1.4b, in UTF-8 or UTF-16. Texts in other languages than ours are passed over.',
  })
  @ApiConsumes(...XML_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'At most 100 MB' })
  @ApiResponse({ status: 200, standardSchema: memoryImported, description: 'What became of it' })
  @ApiProblems({ 415: '`http.unsupported_media_type`', 422: '`exchange.refused`, with the line' })
  async import(
    @Query({ schema: tmxImportQuery }) { dryRun }: TmxImportQuery,
    @CurrentUser() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<MemoryImportedView> {
    const { skipped, ...done } = await this.exchange.import(fileIn(body), dryRun, actor);
    const t = translatorFor(negotiateLanguage(request.headers['accept-language']));
    return {
      dryRun,
      ...done,
      skipped: skipped.map(({ code, params, count, lines }) => ({
        ...{ code, detail: t(`errors:${code}`, params), count, lines },
      })),
    };
  }
}
