import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { fileIn } from '../common/http/file-bodies.js';
import { CurrentUser } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import type { Translate } from '../languages/i18n.js';
import { TMX_TYPE, XLIFF_TYPE, XML_TYPES } from '../translations/exchange/xml-file.js';
import { ReaderTexts, VariantId } from './api.js';
import {
  xliffImported,
  xliffImportQuery,
  xliffQuery,
  type XliffImportedView,
  type XliffImportQuery,
  type XliffQuery,
} from './exchange.schema.js';
import { ExchangeService } from './exchange.service.js';

@ApiTags('Exchange')
@Controller('api/v1/variants/:id')
export class ExchangeController {
  constructor(private readonly exchange: ExchangeService) {}

  @Get('translation.xlf')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The segments of a target as an XLIFF 2.1 file, with their open remarks as notes' })
  @ApiProduces(XLIFF_TYPE)
  @ApiResponse({ status: 200, description: 'The file', content: { [XLIFF_TYPE]: { schema: { type: 'string' } } } })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.variant`', 409: '`segments.source_is_whole`' })
  async export(
    @VariantId() variantId: string,
    @Query({ schema: xliffQuery }) { status }: XliffQuery,
  ): Promise<StreamableFile> {
    const { from, to, pieces } = await this.exchange.export(variantId, status);
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: XLIFF_TYPE,
      disposition: `attachment; filename="${variantId}.${from}-${to}.xlf"`,
    });
  }

  @Get('translation.tmx')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is translated of a target, as a TMX 1.4b file' })
  @ApiProduces(TMX_TYPE)
  @ApiResponse({ status: 200, description: 'The file', content: { [TMX_TYPE]: { schema: { type: 'string' } } } })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.variant`', 409: '`segments.source_is_whole`' })
  async units(@VariantId() variantId: string): Promise<StreamableFile> {
    const { from, to, pieces } = await this.exchange.exportUnits(variantId);
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: TMX_TYPE,
      disposition: `attachment; filename="${variantId}.${from}-${to}.tmx"`,
    });
  }

  @Post('xliff-imports')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take in an XLIFF file that came back',
    description:
      'Merged segment by segment, by the text of the source and what the target was when the file was made. What changed here meanwhile is told and not touched.',
  })
  @ApiConsumes(...XML_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'XLIFF 2.x or 1.x, at most 100 MB' })
  @ApiResponse({ status: 200, standardSchema: xliffImported, description: 'What became of it' })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.variant`',
    409: '`workflow.refused`, with every failed guard; `segments.source_is_whole`',
    415: '`http.unsupported_media_type`',
    422: '`exchange.refused`, with the line',
  })
  async import(
    @VariantId() variantId: string,
    @Query({ schema: xliffImportQuery }) query: XliffImportQuery,
    @CurrentUser() actor: Actor,
    @Body() body: unknown,
    @ReaderTexts() t: Translate,
  ): Promise<XliffImportedView> {
    const result = await this.exchange.import(variantId, fileIn(body), query, actor);
    return {
      dryRun: query.dryRun,
      put: result.puts.map(({ id }) => id),
      unchanged: result.unchanged,
      conflicts: result.conflicts.map((conflict) => ({
        ...conflict,
        detail: t(`errors:exchange.conflict.${conflict.reason}`, conflict.params),
      })),
      unknown: result.unknown,
      notes: result.notes.map(({ author, text }) => ({ author, text })),
    };
  }
}
