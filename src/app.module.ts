import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { ArticlesModule } from './articles/articles.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/env.js';
import { ConsoleModule } from './console/console.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { HealthController } from './health.controller.js';
import { ImportsModule } from './imports/imports.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OfficialsModule } from './officials/officials.module.js';
import { QueueBoardModule } from './outbox/board/queue-board.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { QueuesModule } from './outbox/queues.module.js';
import { PublicationsModule } from './publications/publications.module.js';
import { SiteModule } from './site/site.module.js';
import { SyndicationModule } from './syndication/syndication.module.js';
import { WebsubModule } from './syndication/websub/websub.module.js';
import { EnginesModule } from './translations/engines/engines.module.js';
import { ExchangeModule } from './translations/exchange/exchange.module.js';
import { GlossaryModule } from './translations/glossary/glossary.module.js';
import { MemoryModule } from './translations/memory/memory.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { WorkflowModule } from './workflow/workflow.module.js';

interface AppOptions {
  config: Config;
  /** The database that is really used: the configured one, or the embedded one once it runs. */
  databaseUrl: string;
  /** Whether this process works off jobs. */
  worker: boolean;
}

@Module({})
export class AppModule {
  static for({ config, databaseUrl, worker }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      controllers: [HealthController],
      imports: [
        ConfigModule.with(config),
        DatabaseModule.at(databaseUrl),
        OutboxModule,
        ...(worker ? [QueuesModule.for({ databaseUrl, redisUrl: config.redisUrl })] : []),
        QueueBoardModule.for({ databaseUrl, redisUrl: config.redisUrl }),
        AccountsModule,
        DocumentsModule,
        EnginesModule,
        ExchangeModule,
        GlossaryModule,
        MemoryModule,
        WorkflowModule,
        ArticlesModule,
        OfficialsModule,
        ImportsModule,
        NotificationsModule,
        PublicationsModule,
        SyndicationModule,
        WebsubModule,
        WebhooksModule,
        SiteModule,
        ConsoleModule,
      ],
    };
  }
}
