import { Module } from '@nestjs/common';
import { AnswerMemory } from './answers/answer-memory.js';
import { PublicVersions } from './answers/public-versions.js';
import { PublicScopesQuery } from './public-scopes.query.js';
import { PublicationWriter } from './publication-writer.js';
import { PublicationsFeedQuery } from './publications-feed.query.js';
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
    PublicationsFeedQuery,
  ],
  exports: [AnswerMemory, PublicationWriter, PublicationsQuery, PublicScopesQuery, PublicationsFeedQuery],
})
export class PublicationsModule {}
