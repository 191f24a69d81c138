import { Module } from '@nestjs/common';
import { PublicationWriter } from './publication-writer.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsQuery } from './publications.query.js';

/** What is frozen, for everyone to read. */
@Module({
  controllers: [PublicationsController],
  providers: [PublicationWriter, PublicationsQuery],
  exports: [PublicationWriter, PublicationsQuery],
})
export class PublicationsModule {}
