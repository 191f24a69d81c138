// Loads a server, in a process of its own.
import autocannon from 'autocannon';
import { answerParent } from './child.js';

const FAULTS = ['errors', 'timeouts', '1xx', '4xx', '5xx'];

answerParent(async ({ url, paths, headers, connections, seconds, rate }) => {
  const requests = paths.map((path) => ({ method: 'GET', path, headers }));
  const options = { url, requests, connections, duration: seconds, ...(rate !== undefined && { overallRate: rate }) };
  const result = await autocannon({ ...options, timeout: 10 });
  const answers = ['2xx', '3xx'].reduce((sum, kind) => sum + result[kind], 0);
  return {
    perSecond: Math.round(answers / result.duration),
    faults: FAULTS.reduce((sum, kind) => sum + result[kind], 0),
    kinds: FAULTS.map((kind) => `${kind}: ${result[kind]}`).join(', '),
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
});
