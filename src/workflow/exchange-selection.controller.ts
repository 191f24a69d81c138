import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { XLIFF_TYPE } from '../translations/exchange/xml-file.js';
import { selectionQuery, type SelectionQuery } from './exchange.schema.js';
import { ExchangeService } from './exchange.service.js';

@ApiTags('Exchange')
@Controller('api/v1')
export class ExchangeSelectionController {
  constructor(private readonly exchange: ExchangeService) {}

  @Get('translations.xlf')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Several targets of one pair of languages in one XLIFF 2.1 file',
    description: 'When it comes back, the whole file is sent to each of them; each takes what is its own.',
  })
  @ApiProduces(XLIFF_TYPE)
  @ApiResponse({ status: 200, description: 'The file', content: { [XLIFF_TYPE]: { schema: { type: 'string' } } } })
  @ApiRefusals()
  @ApiProblems({
    404: '`not_found.variant`',
    409: '`segments.source_is_whole`',
    422: '`exchange.several_pairs`, `validation.failed`',
  })
  async export(@Query({ schema: selectionQuery }) { variants, status }: SelectionQuery): Promise<StreamableFile> {
    const { from, to, pieces } = await this.exchange.exportAll(variants, status);
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: XLIFF_TYPE,
      disposition: `attachment; filename="translations.${from}-${to}.xlf"`,
    });
  }
}
