import { Module } from '@nestjs/common';
import { DocumentKinds } from '../documents/document-kinds.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ProfilesController } from './profiles.controller.js';
import { PROFILE } from './profile.kind.js';

@Module({ imports: [WorkflowModule], controllers: [ProfilesController] })
export class OfficialsModule {
  constructor(kinds: DocumentKinds) {
    kinds.add(PROFILE);
  }
}
