import { Body, Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentUser, NeedsScope, Roles } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { Problem } from '../common/problem.js';
import { translatorFor } from '../languages/i18n.js';
import { negotiateLanguage } from '../languages/negotiation.js';
import { ImportService } from './import.service.js';
import {
  imported,
  importQuery,
  importTrial,
  importTrialRequest,
  type ImportedView,
  type ImportTrialRequest,
  type ImportTrialView,
} from './import.schema.js';
import { trialView, warningViews } from './import-trial-view.js';
import { ImportTrials } from './import-trials.service.js';

@ApiTags('Imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportService,
    private readonly trials: ImportTrials,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('author')
  @ApiOperation({ summary: 'Take in a document of the old site', description: 'The file as it is, as the body.' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'At most 5 MB of UTF-8' })
  @ApiResponse({ status: 200, standardSchema: imported, description: 'What became of it, with what to look at' })
  @ApiRefusals()
  @ApiProblems({ 409: '`import.other_kind`', 413: '`http.too_large`', 422: '`import.refused`, with the line' })
  async import(
    @Query({ schema: importQuery }) { fileName, language }: z.infer<typeof importQuery>,
    @CurrentUser() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<ImportedView> {
    if (!Buffer.isBuffer(body)) throw new Problem(415, 'http.unsupported_media_type');
    const outcome = await this.imports.import({ name: fileName, bytes: body, language }, actor);
    const t = translatorFor(negotiateLanguage(request.headers['accept-language']));
    return { ...outcome, warnings: warningViews(outcome.warnings, t) };
  }

  @Post('trials')
  @HttpCode(200)
  @Roles('author')
  @NeedsScope('read')
  @ApiOperation({
    summary: 'See what would become of documents of the old site, line by line; nothing is taken in',
    description: 'They are taken in, one after another, in a transaction that is rolled back.',
  })
  @ApiResponse({ status: 200, standardSchema: importTrial, description: 'File by file, in their order' })
  @ApiRefusals()
  @ApiProblems({ 413: '`http.too_large`', 422: '`validation.failed`' })
  async try(
    @Body({ schema: importTrialRequest }) { files }: ImportTrialRequest,
    @CurrentUser() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<ImportTrialView> {
    const read = files.map(({ fileName, language, base64 }) => ({
      ...{ name: fileName, language, bytes: Buffer.from(base64, 'base64') },
    }));
    const trials = await this.trials.try(read, actor);
    const t = translatorFor(negotiateLanguage(request.headers['accept-language']));
    return { files: trials.map((trial, index) => trialView(files[index]?.fileName ?? '', trial, t)) };
  }
}
