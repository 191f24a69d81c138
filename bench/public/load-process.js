// Loads a server, in a process of its own.
import autocannon from 'autocannon';
import { answerParent } from './child.js';

answerParent(async ({ url, paths, headers, connections, seconds, rate }) => {
  const requests = paths.map((path) => ({ method: 'GET', path, headers }));
  const options = { url, requests, connections, duration: seconds, ...(rate !== undefined && { overallRate: rate }) };
  const result = await autocannon({ ...options, setupClient: undefined, timeout: 10 });
  const answers = ['2xx', '3xx'].reduce((sum, kind) => sum + result[kind], 0);
  return {
    perSecond: Math.round(answers / result.duration),
    faults: result.errors + result.timeouts + result['1xx'] + result['4xx'] + result['5xx'],
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
});
