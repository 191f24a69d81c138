import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module.js';
import { PublicationsModule } from '../publications/publications.module.js';
import { SegmentEntity } from '../translations/segments/segment.entity.js';
import { ActionsController } from './actions.controller.js';
import { ClaimsService } from './claims.service.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsQuery } from './documents.query.js';
import { DocumentsService } from './documents.service.js';
import { DraftsService } from './drafts.service.js';
import { ObstaclesController } from './obstacles.controller.js';
import { PreparationService } from './preparation.service.js';
import { PrepareTranslationProcessor } from './prepare-translation.processor.js';
import { ReleaseReadyProcessor } from './release-ready.processor.js';
import { ReleaseService } from './release.service.js';
import { SegmentsController } from './segments.controller.js';
import { SlugsService } from './slugs.service.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { StatisticsQueries } from './statistics/statistics.query.js';
import { TaskClaimsService } from './task-claims.service.js';
import { TaskCountsQuery } from './task-counts.query.js';
import { TaskPriorityController } from './task-priority.controller.js';
import { TaskPriorityService } from './task-priority.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksQuery } from './tasks.query.js';
import { TransitionEffects } from './transition-effects.js';
import { TranslatingService } from './translating.service.js';
import { VariantsController } from './variants.controller.js';
import { VariantsQuery } from './variants.query.js';
import { WorkflowService } from './workflow.service.js';
import { WritingService } from './writing.service.js';

@Module({
  imports: [DocumentsModule, PublicationsModule, TypeOrmModule.forFeature([SegmentEntity])],
  controllers: [
    ActionsController,
    DocumentsController,
    ObstaclesController,
    SegmentsController,
    StatisticsController,
    TaskPriorityController,
    TasksController,
    VariantsController,
  ],
  providers: [
    ClaimsService,
    DocumentsQuery,
    DocumentsService,
    DraftsService,
    PreparationService,
    PrepareTranslationProcessor,
    ReleaseReadyProcessor,
    ReleaseService,
    SlugsService,
    StatisticsQueries,
    TaskClaimsService,
    TaskCountsQuery,
    TaskPriorityService,
    TasksQuery,
    TransitionEffects,
    TranslatingService,
    VariantsQuery,
    WorkflowService,
    WritingService,
  ],
  exports: [
    ClaimsService,
    DocumentsQuery,
    DocumentsService,
    DraftsService,
    PreparationService,
    ReleaseService,
    TranslatingService,
    VariantsQuery,
    WorkflowService,
    WritingService,
  ],
})
export class WorkflowModule {}
