import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger.js';
import { withRequestId } from './request-context.js';

describe('the log', () => {
  let lines: string[];
  beforeEach(() => {
    lines = [];
  });
  const logger = () => createLogger('info', { write: (line) => void lines.push(line) });

  it('tells of a failed query what failed, and nothing of what was in it', () => {
    const cause = Object.assign(new Error('duplicate key value violates unique constraint "people_email"'), {
      ...{ code: '23505', constraint: 'people_email', detail: 'Key (email)=(aliya@press.example) already exists.' },
    });
    const error = new QueryFailedError('INSERT INTO people VALUES ($1)', ['$argon2id$secret'], cause);
    logger().error({ err: error }, 'http.internal');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: {
        ...{ type: 'QueryFailedError', message: cause.message, code: '23505', constraint: 'people_email' },
        stack: expect.stringContaining('logger.spec'),
      },
    });
    expect(lines[0]).not.toMatch(/argon2id|INSERT|aliya/);
  });

  it.each([
    ['by the work around it', () => withRequestId('request-1', () => logger().info('x'))],
    ['by itself', () => logger().child({ requestId: 'request-1' }).info('x')],
    ['by both', () => withRequestId('request-1', () => logger().child({ requestId: 'request-1' }).info('x'))],
  ])('names the request once, when it is known %s', (_, write) => {
    write();
    expect(lines[0]?.match(/"requestId":"request-1"/g)).toHaveLength(1);
  });
});
