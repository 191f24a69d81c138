import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { QueueLog } from '../queue-log.js';
import type { QueuesOptions } from '../queue-options.js';
import { BoardQueues } from './board-queues.js';
import { QueueBoardRoutes } from './queue-board.routes.js';

/** The queues for people to look at. */
@Module({})
export class QueueBoardModule {
  static for(options: QueuesOptions): DynamicModule {
    return {
      module: QueueBoardModule,
      imports: [AccountsModule],
      providers: [
        QueueLog,
        QueueBoardRoutes,
        { provide: BoardQueues, inject: [QueueLog], useFactory: (log: QueueLog) => new BoardQueues(options, log) },
      ],
    };
  }
}
