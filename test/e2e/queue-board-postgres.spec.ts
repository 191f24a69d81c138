import { describeQueueBoard } from '../support/queue-board-suite.js';

describe('the board of the queues, in PostgreSQL', () => describeQueueBoard(() => ({})));
