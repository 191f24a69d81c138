import { Module } from '@nestjs/common';
import { AnswerMemory } from './answers/answer-memory.js';
import { PublicVersions } from './answers/public-versions.js';
import { PublicScopesQuery } from './public-scopes.query.js';
import { PublicationWriter } from './publication-writer.js';
import { PublicationsAgencyQuery } from './publications-agency.query.js';
import { PublicationsFeedQuery } from './publications-feed.query.js';
import { PublicationsMonthsQuery } from './publications-months.query.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsQuery } from './publications.query.js';

/** What is frozen, for everyone to read. */
@Module({
  controllers: [PublicationsController],
  providers: [
    AnswerMemory,
    PublicVersions,
    PublicationWriter,
    PublicationsQuery,
    PublicScopesQuery,
    PublicationsAgencyQuery,
    PublicationsFeedQuery,
    PublicationsMonthsQuery,
  ],
  exports: [
    AnswerMemory,
    PublicationWriter,
    PublicationsQuery,
    PublicScopesQuery,
    PublicationsAgencyQuery,
    PublicationsFeedQuery,
    PublicationsMonthsQuery,
  ],
})
export class PublicationsModule {}
