import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module.js';
import { PublicationsModule } from '../publications/publications.module.js';
import { ChecksModule } from '../translations/checks/checks.module.js';
import { EnginesModule } from '../translations/engines/engines.module.js';
import { GlossaryModule } from '../translations/glossary/glossary.module.js';
import { MemoryModule } from '../translations/memory/memory.module.js';
import { SegmentEntity } from '../translations/segments/segment.entity.js';
import { BoardController } from './board/board.controller.js';
import { BoardQueries } from './board/board.query.js';
import { ActionsController } from './actions.controller.js';
import { ChangesController } from './changes/changes.controller.js';
import { ChangesService } from './changes/changes.service.js';
import { GoingOut } from './changes/going-out.service.js';
import { ClaimsService } from './claims.service.js';
import { ColleaguesQuery } from './colleagues.query.js';
import { CuttingService } from './cutting.service.js';
import { DismissalsService } from './dismissals.service.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsQuery } from './documents.query.js';
import { DocumentsService } from './documents.service.js';
import { DraftsService } from './drafts.service.js';
import { ExchangeSelectionController } from './exchange-selection.controller.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangeService } from './exchange.service.js';
import { FillMemoryProcessor } from './fill-memory.processor.js';
import { FindingsController } from './findings.controller.js';
import { FixingService } from './fixing.service.js';
import { HistoryController } from './history/history.controller.js';
import { RestorationService } from './history/restoration.service.js';
import { RevisionsQuery } from './history/revisions.query.js';
import { MemoryFilling } from './memory-filling.service.js';
import { ObstaclesController } from './obstacles.controller.js';
import { PrefillProcessor } from './prefill.processor.js';
import { PrefillService } from './prefill.service.js';
import { PreparationService } from './preparation.service.js';
import { PrepareTranslationProcessor } from './prepare-translation.processor.js';
import { EmbargoCircle } from './release-embargo/embargo-circle.guard.js';
import { EmbargoController } from './release-embargo/embargo.controller.js';
import { EmbargoService } from './release-embargo/embargo.service.js';
import { OverridesController } from './release-overrides/overrides.controller.js';
import { OverridesQuery } from './release-overrides/overrides.query.js';
import { OverridesService } from './release-overrides/overrides.service.js';
import { ReleaseReadyProcessor } from './release-ready.processor.js';
import { ReleaseService } from './release.service.js';
import { DeskPagesController } from './previews/desk-pages.controller.js';
import { DeskPages } from './previews/desk-pages.service.js';
import { PreviewLimit } from './previews/preview-limit.js';
import { PreviewPagesController } from './previews/preview-pages.controller.js';
import { PreviewSecret } from './previews/preview-secret.service.js';
import { PreviewSurroundings } from './previews/preview-surroundings.query.js';
import { PreviewsController } from './previews/previews.controller.js';
import { PreviewsService } from './previews/previews.service.js';
import { WorkingTexts } from './previews/working-text.service.js';
import { Rehearsal } from './previews/rehearsal.service.js';
import { StepsRehearsal } from './previews/steps-rehearsal.service.js';
import { ReleasePreviewsController } from './previews/release-previews.controller.js';
import { ReleasePreviews } from './previews/release-previews.service.js';
import { RemarksController } from './remarks.controller.js';
import { RemarksQuery } from './remarks.query.js';
import { RemarksService } from './remarks.service.js';
import { ReviewingService } from './reviewing.service.js';
import { CalendarController } from './schedule/calendar.controller.js';
import { ReleaseStriker } from './schedule/release-striker.js';
import { ScheduleReconciler } from './schedule/schedule-reconciler.js';
import { ScheduleController } from './schedule/schedule.controller.js';
import { PlanForecasts } from './schedule/plan-forecasts.service.js';
import { ScheduleQuery } from './schedule/schedule.query.js';
import { ScheduleService } from './schedule/schedule.service.js';
import { StrikeProcessor } from './schedule/strike.processor.js';
import { StrikeService } from './schedule/strike.service.js';
import { Strikers } from './schedule/strikers.js';
import { SearchController } from './search/search.controller.js';
import { SearchService } from './search/search.service.js';
import { SegmentWork } from './segment-work.service.js';
import { SectionsController } from './sections/sections.controller.js';
import { SegmentsController } from './segments.controller.js';
import { SegmentsQuery } from './segments.query.js';
import { SlugsService } from './slugs.service.js';
import { ParityController } from './statistics/parity.controller.js';
import { ParityQueries } from './statistics/parity.query.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { StatisticsQueries } from './statistics/statistics.query.js';
import { SuggestionsController } from './suggestions.controller.js';
import { SuggestionsService } from './suggestions.service.js';
import { TaskAssigneesQuery } from './task-assignees.query.js';
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
import { TextWithdrawalsController } from './withdrawals/text-withdrawals.controller.js';
import { ReinstatementStriker, WithdrawalStriker } from './withdrawals/withdrawal-strikers.js';
import { WithdrawalsController } from './withdrawals/withdrawals.controller.js';
import { WithdrawalsQuery } from './withdrawals/withdrawals.query.js';
import { WithdrawalsService } from './withdrawals/withdrawals.service.js';
import { WorkflowService } from './workflow.service.js';
import { WritingService } from './writing.service.js';

@Module({
  imports: [
    ChecksModule,
    DocumentsModule,
    EnginesModule,
    GlossaryModule,
    MemoryModule,
    PublicationsModule,
    TypeOrmModule.forFeature([SegmentEntity]),
  ],
  controllers: [
    ActionsController,
    BoardController,
    ChangesController,
    CalendarController,
    DeskPagesController,
    DocumentsController,
    EmbargoController,
    ExchangeController,
    ExchangeSelectionController,
    FindingsController,
    HistoryController,
    ObstaclesController,
    OverridesController,
    ParityController,
    PreviewPagesController,
    PreviewsController,
    ReleasePreviewsController,
    RemarksController,
    ScheduleController,
    SearchController,
    SectionsController,
    SegmentsController,
    StatisticsController,
    SuggestionsController,
    TaskPriorityController,
    TasksController,
    TextWithdrawalsController,
    VariantsController,
    WithdrawalsController,
  ],
  providers: [
    BoardQueries,
    ChangesService,
    ClaimsService,
    ColleaguesQuery,
    CuttingService,
    DeskPages,
    DismissalsService,
    DocumentsQuery,
    DocumentsService,
    DraftsService,
    EmbargoService,
    { provide: APP_GUARD, useClass: EmbargoCircle },
    ExchangeService,
    FillMemoryProcessor,
    FixingService,
    GoingOut,
    MemoryFilling,
    OverridesQuery,
    OverridesService,
    ParityQueries,
    PrefillProcessor,
    PrefillService,
    PreparationService,
    PrepareTranslationProcessor,
    PreviewLimit,
    PreviewSecret,
    PreviewsService,
    PreviewSurroundings,
    Rehearsal,
    StepsRehearsal,
    ReleasePreviews,
    ReleaseReadyProcessor,
    ReleaseService,
    ReleaseStriker,
    RemarksQuery,
    RemarksService,
    ReviewingService,
    PlanForecasts,
    ScheduleQuery,
    ScheduleReconciler,
    ScheduleService,
    SearchService,
    SegmentsQuery,
    SegmentWork,
    SlugsService,
    StatisticsQueries,
    StrikeProcessor,
    Strikers,
    StrikeService,
    SuggestionsService,
    TaskAssigneesQuery,
    TaskClaimsService,
    TaskCountsQuery,
    TaskPriorityService,
    TasksQuery,
    TransitionEffects,
    TranslatingService,
    ReinstatementStriker,
    RestorationService,
    RevisionsQuery,
    VariantsQuery,
    WithdrawalStriker,
    WithdrawalsQuery,
    WithdrawalsService,
    WorkflowService,
    WorkingTexts,
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
