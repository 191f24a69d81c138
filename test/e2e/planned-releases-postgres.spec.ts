import { postgresBackend } from '../support/queue-backends.js';
import { describeSchedule } from '../support/schedule-suite.js';

describe('the schedule, with queues in PostgreSQL', () => describeSchedule(postgresBackend));
