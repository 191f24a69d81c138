import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, NeedsScope, Roles } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { wholeFileIn } from '../../common/http/file-bodies.js';
import { GlossaryExchange } from './glossary-exchange.service.js';
import {
  glossaryImported,
  importQuery,
  termMatches,
  textToSearch,
  type GlossaryImportedView,
  type ImportQuery,
  type TermMatches,
  type TextToSearch,
} from './glossary.schema.js';
import { GlossaryService } from './glossary.service.js';
import { matchesViewOf } from './matches-view.js';

const CSV = 'text/csv; charset=utf-8';
const TBX = 'application/x-tbx';
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** Some hundred thousand terms. */
const LARGEST_FILE = 20 * 1024 * 1024;

@ApiTags('Glossary')
@Controller('api/v1/glossary')
export class GlossaryController {
  constructor(
    private readonly glossary: GlossaryService,
    private readonly exchange: GlossaryExchange,
  ) {}

  @Post('matches')
  @HttpCode(200)
  @NeedsScope('read')
  @ApiOperation({
    summary: 'The terms of a text',
    description: 'However inflected; the longest where several overlap.',
  })
  @ApiResponse({ status: 200, standardSchema: termMatches, description: 'Where they are, and what they are' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  async matches(@Body({ schema: textToSearch }) { text, language, on }: TextToSearch): Promise<TermMatches> {
    // Noon of that day in Almaty, in whichever of its offsets.
    const at = on === undefined ? new Date() : new Date(`${on}T07:00:00Z`);
    return matchesViewOf(await this.glossary.find(text, language, { on: at }));
  }

  @Post('imports')
  @HttpCode(200)
  @Roles('reviewer', 'publisher')
  @ApiOperation({
    summary: 'Take in a file of terms: all of it, or nothing',
    description: 'Terms that the file does not have stay. The columns of a CSV file are those of the export.',
  })
  @ApiConsumes('text/csv', 'application/x-tbx', 'application/xml', 'application/octet-stream')
  @ApiBody({ ...FILE, description: 'The file as it is, in UTF-8 or UTF-16' })
  @ApiResponse({ status: 200, standardSchema: glossaryImported, description: 'What it did, or would do' })
  @ApiRefusals()
  @ApiProblems({
    413: '`http.too_large`',
    415: '`http.unsupported_media_type`',
    422: '`glossary.import_refused`; the pointers of the reasons are `/<line>/<column or element>`',
  })
  async import(
    @Query({ schema: importQuery }) { format, dryRun }: ImportQuery,
    @CurrentUser() user: Actor,
    @Body() body: unknown,
  ): Promise<GlossaryImportedView> {
    const file = await wholeFileIn(body, LARGEST_FILE);
    if (dryRun === 'true') return { ...(await this.exchange.tryOut(file, format)), dryRun: true };
    return { ...(await this.exchange.import(file, format, user)), dryRun: false };
  }

  @Get('terms.csv')
  @ApiOperation({
    summary: 'All terms, for a spreadsheet',
    description: 'Without those that come from other registers.',
  })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, content: { 'text/csv': FILE }, description: 'UTF-8 with a byte order mark; RFC 4180' })
  @ApiRefusals()
  csv(): StreamableFile {
    return this.file('csv', CSV);
  }

  @Get('terms.tbx')
  @ApiOperation({ summary: 'All terms, for other tools', description: 'Without those that come from other registers.' })
  @ApiProduces(TBX)
  @ApiResponse({ status: 200, content: { [TBX]: FILE }, description: 'ISO 30042:2019, TBX-Basic, style dca' })
  @ApiRefusals()
  tbx(): StreamableFile {
    return this.file('tbx', TBX);
  }

  private file(format: 'csv' | 'tbx', type: string): StreamableFile {
    return new StreamableFile(this.exchange.export(format), {
      ...{ type, disposition: `attachment; filename="glossary.${format}"` },
    });
  }
}
