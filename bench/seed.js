// Fills a database with public documents, in three languages each, and with some that wait for their release:
// `npm run bench:seed -- --documents 1000000 --url postgres://…` (migrated, and otherwise empty). Without an address it
// makes one in `--dir`, and says where it is. Needs `npm run build`.
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { migrate } from '../dist/src/database/data-source.js';
import { startEmbeddedPostgres } from '../dist/src/database/embedded-postgres.js';
import { seed } from './public/seed.js';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    releasable: { type: 'string', default: '1000' },
    url: { type: 'string' },
    dir: { type: 'string', default: '.jarshy-bench' },
  },
});
const server = values.url === undefined ? await startEmbeddedPostgres(values.dir) : undefined;
const url = values.url ?? server.url;
try {
  await migrate(url);
  const started = performance.now();
  await seed(url, { published: Number(values.documents), releasable: Number(values.releasable) });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  process.stdout.write(`${JSON.stringify({ bench: 'seed', documents: Number(values.documents), seconds, url })}\n`);
} finally {
  await server?.release();
}
