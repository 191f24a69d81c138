import { describeKills } from '../support/kill-suite.js';
import { describeOutbox } from '../support/outbox-suite.js';
import { postgresBackend } from '../support/queue-backends.js';

describe('the outbox with queues in PostgreSQL', () => {
  describe('from the commit to the handler', () => describeOutbox(postgresBackend));
  describe('when a worker ends in the middle of things', () => describeKills(postgresBackend));
});
