import { Module } from '@nestjs/common';
import { GlossaryController } from './glossary.controller.js';
import { GlossaryExchange } from './glossary-exchange.service.js';
import { GlossaryService } from './glossary.service.js';
import { TermCache } from './term-cache.js';
import { TermSources } from './term-source.js';
import { TermsController } from './terms.controller.js';
import { TermsQuery } from './terms.query.js';

/** The terms of the press office. Other rooms find them in texts, and may have terms of their own: see TermSource. */
@Module({
  // In this order: `terms.csv` is no id of a term.
  controllers: [GlossaryController, TermsController],
  providers: [GlossaryExchange, GlossaryService, TermCache, TermsQuery, TermSources],
  exports: [GlossaryService, TermSources],
})
export class GlossaryModule {}
