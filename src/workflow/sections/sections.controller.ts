import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Roles } from '../../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../../accounts/api-problem.js';
import { sectionList, sectionQuery, type SectionList, type SectionQuery } from './section.schema.js';
import { SECTIONS } from './sections.sql.js';

@ApiTags('Articles')
@Controller('api/v1/sections')
@Roles('author', 'translator', 'reviewer', 'publisher')
export class SectionsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'The sections in use, and what they are called in the other languages' })
  @ApiResponse({ status: 200, standardSchema: sectionList, description: 'To complete what is being typed' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  async list(@Query({ schema: sectionQuery }) { language }: SectionQuery): Promise<SectionList> {
    const items: SectionList['items'] = await this.database.query(SECTIONS, [language ?? null]);
    return { items };
  }
}
