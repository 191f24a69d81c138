import { describeKills } from '../support/kill-suite.js';
import { describeOutbox } from '../support/outbox-suite.js';
import { redisBackend } from '../support/queue-backends.js';
import { redisMissing } from '../support/redis.js';

if (redisMissing) {
  it.skip(`the outbox with queues in Redis (skipped: ${redisMissing})`, () => undefined);
} else {
  describe('the outbox with queues in Redis', () => {
    describe('from the commit to the handler', () => describeOutbox(redisBackend));
    describe('when a worker ends in the middle of things', () => describeKills(redisBackend));
  });
}
