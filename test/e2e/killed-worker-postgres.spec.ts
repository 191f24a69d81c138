import { describeKilledWorker } from '../support/killed-worker-suite.js';
import { postgresBackend } from '../support/queue-backends.js';

describe('a worker that is killed, with queues in PostgreSQL', () => describeKilledWorker(postgresBackend));
