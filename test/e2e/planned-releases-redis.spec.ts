import { redisBackend } from '../support/queue-backends.js';
import { describeSchedule } from '../support/schedule-suite.js';

describe('the schedule, with queues in Redis', () => describeSchedule(redisBackend));
