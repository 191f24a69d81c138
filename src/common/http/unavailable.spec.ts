import { QueryFailedError } from 'typeorm';
import { isUnavailable } from './unavailable.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('the database', () => {
  it.each([
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a name with refused addresses', Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' })],
    ['an administrator who ends connections', withCode('57P01')],
    ['the same under a query', new QueryFailedError('SELECT 1', [], withCode('57P01'))],
    ['a start that is not finished', withCode('57P03')],
    ['too many connections', withCode('53300')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['a lost connection under a query', new QueryFailedError('SELECT 1', [], new Error('Connection terminated'))],
    ['a pool that has none free', new Error('timeout exceeded when trying to connect')],
  ])('is unavailable after %s', (_, error) => {
    expect(isUnavailable(error)).toBe(true);
  });

  it.each([
    ['a unique violation', withCode('23505')],
    ['a cancelled query', withCode('57014')],
    ['an error of the program', new TypeError('Cannot read properties of undefined')],
    ['what is no error', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('is not unavailable after %s', (_, error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});
