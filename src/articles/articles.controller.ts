import { Body, Controller, Get, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser, Roles } from '../accounts/access/decorators.js';
import type { Actor } from '../accounts/actor.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { VersionEtag } from '../common/http/version-etag.interceptor.js';
import type { Translate } from '../languages/i18n.js';
import { Conditional, DocumentId, IfMatch, ReaderTexts } from '../workflow/api.js';
import {
  document,
  documentChanges,
  documentPage,
  documentQuery,
  newDocumentOf,
  type DocumentChanges,
  type DocumentQuery,
} from '../workflow/document.schema.js';
import { DocumentsQuery } from '../workflow/documents.query.js';
import { DocumentsService } from '../workflow/documents.service.js';
import type { SeenVersion } from '../workflow/versions.js';
import { articleContent } from './article-content.js';

const newArticle = newDocumentOf(articleContent).meta({ id: 'NewArticle' });

@ApiTags('Articles')
@Controller('api/v1/articles')
export class ArticlesController {
  constructor(
    private readonly query: DocumentsQuery,
    private readonly documents: DocumentsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'All articles, newest first, with the state of each language' })
  @ApiResponse({ status: 200, standardSchema: documentPage, description: 'A page of documents' })
  @ApiRefusals()
  list(@Query({ schema: documentQuery }) query: DocumentQuery, @CurrentUser() actor: Actor) {
    return this.query.list('article', query, actor);
  }

  @Post()
  @Roles('author')
  @UseInterceptors(VersionEtag)
  @ApiOperation({ summary: 'Begin an article with its source text' })
  @ApiResponse({ status: 201, standardSchema: document, description: 'With ETag' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  create(@Body({ schema: newArticle }) body: z.infer<typeof newArticle>, @CurrentUser() actor: Actor) {
    return this.documents.create('article', body, actor);
  }

  @Get(':id')
  @UseInterceptors(VersionEtag)
  @ApiOperation({ summary: 'One document' })
  @ApiResponse({ status: 200, standardSchema: document, description: 'With ETag' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.document`' })
  read(@DocumentId() documentId: string) {
    return this.query.one('article', documentId);
  }

  @Patch(':id')
  @UseInterceptors(VersionEtag)
  @Conditional()
  @ApiOperation({ summary: 'Change how it is released, in which languages, and until when' })
  @ApiResponse({ status: 200, standardSchema: document, description: 'As it is now; with ETag' })
  @ApiRefusals()
  change(
    @DocumentId() documentId: string,
    @Body({ schema: documentChanges }) body: DocumentChanges,
    @CurrentUser() actor: Actor,
    @IfMatch() seen: SeenVersion,
    @ReaderTexts() t: Translate,
  ) {
    return this.documents.change('article', documentId, body, actor, seen, t);
  }
}
