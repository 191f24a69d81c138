import { Module } from '@nestjs/common';
import { DocumentKinds } from '../documents/document-kinds.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { ArticlesController } from './articles.controller.js';
import { ARTICLE } from './article.kind.js';

@Module({ imports: [WorkflowModule], controllers: [ArticlesController] })
export class ArticlesModule {
  constructor(kinds: DocumentKinds) {
    kinds.add(ARTICLE);
  }
}
