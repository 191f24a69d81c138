import { Module } from '@nestjs/common';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ImportService } from './import.service.js';
import { ImportsController } from './imports.controller.js';
import { TargetImport } from './target-import.js';

@Module({
  imports: [WorkflowModule],
  controllers: [ImportsController],
  providers: [ImportService, TargetImport],
  exports: [ImportService],
})
export class ImportsModule {}
