import { describeQueueBoard } from '../support/queue-board-suite.js';
import { redisMissing, startRedis, type TestRedis } from '../support/redis.js';

if (redisMissing) {
  it.skip(`the board of the queues, in Redis (skipped: ${redisMissing})`, () => undefined);
} else {
  describe('the board of the queues, in Redis', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    describeQueueBoard(() => ({ REDIS_URL: redis.url }));
    // After the application.
    afterAll(() => redis.stop());
  });
}
