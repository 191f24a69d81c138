import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GlossaryModule } from '../glossary/glossary.module.js';
import { CheckContexts } from './check-contexts.service.js';
import { FindingEntity } from './finding.entity.js';
import { FindingsService } from './findings.service.js';
import { LengthRatios } from './length-ratios.service.js';
import { SpellingService } from './spelling/spelling.service.js';

@Module({
  imports: [GlossaryModule, TypeOrmModule.forFeature([FindingEntity])],
  providers: [CheckContexts, FindingsService, LengthRatios, SpellingService],
  exports: [FindingsService],
})
export class ChecksModule {}
