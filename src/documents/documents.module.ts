import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentEntity } from './document.entity.js';
import { DocumentKinds } from './document-kinds.js';
import { RevisionEntity } from './revision.entity.js';
import { VariantEntity } from './variant.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DocumentEntity, VariantEntity, RevisionEntity])],
  providers: [DocumentKinds],
  exports: [DocumentKinds],
})
export class DocumentsModule {}
