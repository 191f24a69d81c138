// What there is to be compared with: the barest servers that give the same answers, in a process of their own.
import { createServer } from 'node:http';
import { fastify } from 'fastify';
import pg from 'pg';
import { answerParent } from './child.js';

answerParent(async ({ copies, queries, databaseUrl }) => ({
  http: await bareHttp(copies),
  fastify: await bareFastify(copies),
  cold: await coldFastify(queries, databaseUrl),
}));

/** `copies`: `[{ path, headers, body }]` */
async function bareHttp(copies) {
  const known = new Map(copies.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body) }]));
  const server = createServer((request, response) => {
    const { headers, body } = known.get(request.url);
    response.writeHead(200, headers);
    response.end(body);
  });
  await new Promise((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

async function bareFastify(copies) {
  const app = fastify({ logger: false });
  for (const { path, headers, body } of copies) {
    const bytes = Buffer.from(body);
    // A question mark would be a part of the route.
    app.get(path.split('?')[0], (_request, reply) => reply.headers(headers).send(bytes));
  }
  return app.listen({ port: 0, host: '127.0.0.1' });
}

/** The same SQL for every request, and the rows as JSON. Both take from their path what they begin at, or are. */
async function coldFastify({ list, one }, connectionString) {
  const pool = new pg.Pool({ connectionString, max: 10 });
  const app = fastify({ logger: false });
  app.get('/list/:cursor', async ({ params: { cursor } }) => {
    const position = JSON.parse(Buffer.from(cursor, 'base64url'));
    return (await pool.query(list.sql, [list.values[0], ...position])).rows;
  });
  app.get('/one/:id', async ({ params: { id } }) => (await pool.query(one.sql, id.split('.'))).rows[0]);
  return app.listen({ port: 0, host: '127.0.0.1' });
}
