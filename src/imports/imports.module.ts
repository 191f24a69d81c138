import { Module } from '@nestjs/common';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ImportService } from './import.service.js';
import { ImportsController } from './imports.controller.js';
import { SourceImport } from './source-import.js';
import { TargetImport } from './target-import.js';

@Module({
  imports: [WorkflowModule],
  controllers: [ImportsController],
  providers: [ImportService, SourceImport, TargetImport],
  exports: [ImportService],
})
export class ImportsModule {}
