// Loads a server, in a process of its own.
import autocannon from 'autocannon';
import { answerParent } from './child.js';

const WRONG = ['1xx', '4xx', '5xx'];
const FAULTS = ['errors', 'timeouts', ...WRONG];

answerParent(async ({ url, paths, headers, connections, seconds, rate }) => {
  const options = { url, connections, duration: seconds, ...(rate !== undefined && { overallRate: rate }) };
  const result = await autocannon({ ...options, requests: [requestFor(paths, headers)], timeout: 10 });
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

/**
 * No two connections ask for the same at the same time: they would be given one answer. Several paths are built when they
 * are asked for; autocannon would build all of them for each connection first, and the server would wait for it.
 */
function requestFor(paths, headers) {
  const request = { method: 'GET', headers };
  if (paths.length === 1) return { ...request, path: paths[0] };
  let next = Math.floor(Math.random() * paths.length);
  return { ...request, setupRequest: (before) => ({ ...before, path: paths[next++ % paths.length] }) };
}
