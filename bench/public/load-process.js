// Loads a server, in a process of its own.
import autocannon from 'autocannon';
import { answerParent } from './child.js';

const WRONG = ['1xx', '4xx', '5xx'];
const FAULTS = ['errors', 'timeouts', ...WRONG];

answerParent(async ({ url, paths, headers, connections, seconds, rate }) => {
  const requests = paths.map((path) => ({ method: 'GET', path, headers }));
  const options = { url, requests, connections, duration: seconds, ...(rate !== undefined && { overallRate: rate }) };
  // Each connection begins elsewhere: those who ask for the same at the same time are given one answer.
  const setupClient = (client) => client.setRequests(rotated(requests));
  const result = await autocannon({ ...options, setupClient, timeout: 10 });
  const answers = ['2xx', '3xx'].reduce((sum, kind) => sum + result[kind], 0);
  return {
    perSecond: Math.round(answers / result.duration),
    faults: FAULTS.reduce((sum, kind) => sum + result[kind], 0),
    // Answered otherwise than wanted; a busy machine may also be late.
    wrong: WRONG.reduce((sum, kind) => sum + result[kind], 0),
    kinds: FAULTS.map((kind) => `${kind}: ${result[kind]}`).join(', '),
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
});

function rotated(requests) {
  const first = Math.floor(Math.random() * requests.length);
  return [...requests.slice(first), ...requests.slice(0, first)];
}
