import { Body, Controller, Get, Put, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../accounts/access/decorators.js';
import type { Actor } from '../../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { VersionEtag } from '../../common/http/version-etag.interceptor.js';
import { Conditional, DocumentId, IfMatch } from '../api.js';
import type { SeenVersion } from '../versions.js';
import { embargo, newEmbargo, type NewEmbargo } from './embargo.schema.js';
import { EmbargoService } from './embargo.service.js';

@ApiTags('Release')
@Controller('api/v1/documents/:id/embargo')
export class EmbargoController {
  constructor(private readonly embargoes: EmbargoService) {}

  @Get()
  @UseInterceptors(VersionEtag)
  @ApiOperation({ summary: 'Until when nothing of the document becomes public' })
  @ApiResponse({ status: 200, standardSchema: embargo, description: 'With ETag, of the document' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.document`' })
  read(@DocumentId() documentId: string) {
    return this.embargoes.read(documentId);
  }

  @Put()
  @UseInterceptors(VersionEtag)
  @Conditional()
  @ApiOperation({
    summary: 'Set the embargo, move it or lift it',
    description: 'Authors and publishers set it; while it holds, only a publisher moves or lifts it, with a reason.',
  })
  @ApiResponse({ status: 200, standardSchema: embargo, description: 'As it is now; with ETag, of the document' })
  @ApiRefusals()
  @ApiProblems({
    403: '`embargo.refused`',
    404: '`not_found.document`',
    409: '`embargo.refused`, with everything that stands against it',
    422: '`validation.failed`, `schedule.no_such_time`',
  })
  set(
    @DocumentId() documentId: string,
    @Body({ schema: newEmbargo }) body: NewEmbargo,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
  ) {
    return this.embargoes.set(documentId, body, actor, seen);
  }
}
