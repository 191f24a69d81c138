import { Module } from '@nestjs/common';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ImportTrials } from './import-trials.service.js';
import { ImportService } from './import.service.js';
import { ImportsController } from './imports.controller.js';
import { SourceImport } from './source-import.js';
import { TargetImport } from './target-import.js';

@Module({
  imports: [WorkflowModule],
  controllers: [ImportsController],
  providers: [ImportService, ImportTrials, SourceImport, TargetImport],
  exports: [ImportService, ImportTrials],
})
export class ImportsModule {}
