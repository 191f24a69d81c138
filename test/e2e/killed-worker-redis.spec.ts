import { describeKilledWorker } from '../support/killed-worker-suite.js';
import { redisBackend } from '../support/queue-backends.js';
import { redisMissing } from '../support/redis.js';

if (redisMissing) {
  it.skip(`a worker that is killed, with queues in Redis (skipped: ${redisMissing})`, () => undefined);
} else {
  describe('a worker that is killed, with queues in Redis', () => describeKilledWorker(redisBackend));
}
