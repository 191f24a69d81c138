import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Authentication } from '../../accounts/access/authentication.js';
import { CurrentAuthentication } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { negotiateLanguage } from '../../languages/negotiation.js';
import { foundPage, searchQuery, type SearchQuery } from './search.schema.js';
import { SearchService } from './search.service.js';

@ApiTags('Search')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @ApiOperation({
    summary: 'Articles, profiles, people and terms, as far as I may list them',
    description:
      'All words have to be there, in whatever form; the last may be unfinished. Texts are searched as they stand in the ' +
      'work, the first 100 000 characters of each; among more than 200 that fit, the newest are compared.',
  })
  @ApiResponse({ status: 200, standardSchema: foundPage, description: 'Nothing for less than two letters or digits' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  async find(
    @Query({ schema: searchQuery }) query: SearchQuery,
    @CurrentAuthentication() authentication: Authentication,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ) {
    return { items: await this.search.search(query, authentication, negotiateLanguage(acceptLanguage)) };
  }
}
