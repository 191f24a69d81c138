// What docker-compose.yml starts, without an engine: the Dockerfile's steps in a folder, its commands as processes, and
// Debian's PostgreSQL 15 and Redis in the place of the containers.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { buildImage, inStage } from './support/dockerfile.js';
import { LANGUAGES, checkFeed } from './support/feeds.js';
import { bareEnvironment, end, eventually, finish, freePort, start, whileRunning } from './support/programs.js';
import { startPostgres15, startRedis } from './support/servers.js';

const PASSWORD = 'smoke4dce1f';
const source = await readFile('docker-compose.yml', 'utf8');

describe('docker-compose.yml', () => {
  const { services, volumes } = parse(source, { merge: true });
  const ours = ['migrate', 'api', 'worker'];

  it('knows no secret, and does not start without one', () => {
    const passwords = [...source.matchAll(/PASSWORD: (.+)/g)].map(([, value]) => value);
    assert.ok(passwords.length > 0);
    for (const value of passwords) assert.match(value, /^\$\{\w+:(\?.+|-)\}$/, 'demanded, or empty');
    for (const [, secret] of source.matchAll(/:\/\/\w+:(.+)@/g)) assert.match(secret, /^\$\{\w+:\?.+\}$/);
    assert.throws(() => readCompose({}), /POSTGRES_PASSWORD/);
  });

  it('watches the health of everything that stays', () => {
    assert.ok(services.postgres.healthcheck.test && services.redis.healthcheck.test);
    assert.equal(services.migrate.healthcheck.disable, true);
    for (const name of ['api', 'worker']) assert.equal(services[name].healthcheck, undefined, 'that of the image');
  });

  it('migrates before anything else of ours runs, and keeps what must be kept', () => {
    assert.equal(services.migrate.depends_on.postgres.condition, 'service_healthy');
    for (const name of ['api', 'worker']) {
      assert.equal(services[name].depends_on.migrate.condition, 'service_completed_successfully');
    }
    for (const name of ['postgres', 'redis']) {
      const [volume] = services[name].volumes[0].split(':');
      assert.ok(volume in volumes);
    }
  });

  it('starts every process of ours from one image', () => {
    assert.deepEqual(new Set(ours.map((name) => services[name].image)), new Set(['jarshy']));
    assert.deepEqual(
      ours.map((name) => services[name].restart),
      ['no', 'unless-stopped', 'unless-stopped'],
    );
  });
});

describe('the processes of docker-compose.yml', () => {
  let root;
  let image;
  let postgres;
  let redis;
  let services;
  let port;
  let url;
  const running = {};

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'jarshy-image-'));
    postgres = await startPostgres15(PASSWORD);
    redis = await startRedis();
    image = await buildImage(await readFile('Dockerfile', 'utf8'), resolve('.'), root);
    port = await freePort();
    url = `http://localhost:${port}`;
    ({ services } = readCompose({ POSTGRES_PASSWORD: PASSWORD, PUBLIC_URL: url }));
  });

  after(async () => {
    await Promise.all(Object.values(running).map(end));
    await postgres?.stop();
    await redis?.stop();
    await rm(root, { recursive: true, force: true });
    if (postgres) await rm(postgres.folder, { recursive: true, force: true });
  });

  /** The environment of a service, with the servers where they are here instead of in their containers. */
  function environmentOf(service, variables = {}) {
    const there = JSON.stringify({ ...image.environment, ...services[service].environment, ...variables });
    const here = there
      .replaceAll('@postgres:5432', `@${postgres.host}:${postgres.port}`)
      .replaceAll('redis://redis:6379', `redis://${redis.host}:${redis.port}`);
    return bareEnvironment(JSON.parse(here));
  }

  function commandOf(service, command = services[service].command ?? image.command) {
    const [program, ...args] = image.entrypoint;
    return [program, [...args, ...command]];
  }

  const inFolder = (env) => ({ cwd: inStage(image, '.'), env });
  const runToEnd = (service, command) => finish(...commandOf(service, command), inFolder(environmentOf(service)));

  /** The HEALTHCHECK of the image, as the engine runs it in the container. */
  async function isHealthy(service, variables) {
    const [program, ...args] = image.health;
    return (await finish(program, args, inFolder(environmentOf(service, variables)))).code === 0;
  }

  async function startService(service, variables) {
    running[service] = start(...commandOf(service), inFolder(environmentOf(service, variables)));
    await whileRunning(
      running[service],
      eventually(`${service} is healthy`, () => isHealthy(service, variables)),
    );
  }

  it('do not start on a database that has not been migrated, and say so in one line', async () => {
    for (const service of ['api', 'worker']) {
      const { code, err } = await runToEnd(service);
      assert.notEqual(code, 0);
      assert.match(err, /^jarshy: .*migrat.*\n$/);
    }
  });

  it('migrate once, and find nothing to do the second time', async () => {
    for (const applied of [/^applied /m, /: 0 |0 migrations/]) {
      const { code, out, err } = await runToEnd('migrate');
      assert.equal(code, 0, err);
      assert.match(out, applied);
    }
  });

  it('serve and work, each in its own process', async () => {
    await startService('api', { PORT: String(port) });
    await startService('worker', { HEALTH_PORT: String(await freePort()) });
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
  });

  it('are unhealthy when nobody answers', async () => {
    assert.equal(await isHealthy('api', { PORT: String(await freePort()) }), false);
  });

  it('bring documents to the public side of the process that serves', async () => {
    const { code, out, err } = await runToEnd('api', ['demo', '--yes']);
    assert.equal(code, 0, out + err);
    for (const language of LANGUAGES) {
      await eventually(`the ${language} feed has items`, async () => {
        const entries = await checkFeed(`${url}/${language}/feed.xml`, language);
        return entries.length > 0;
      });
    }
  });

  it('carry the jobs over Redis', async () => {
    assert.match(await redis.ask('keys', 'bull:*'), /bull:syndication/);
    const bullTables = await finish('psql', [
      environmentOf('api').DATABASE_URL,
      '-Atc',
      `SELECT count(*) FROM pg_namespace WHERE nspname = 'bullmq'`,
    ]);
    assert.equal(bullTables.out.trim(), '0', bullTables.err);
    await eventually('every job is done', async () => {
      const { out } = await finish('psql', [
        environmentOf('api').DATABASE_URL,
        '-Atc',
        'SELECT count(*) > 0 AND bool_and(done_at IS NOT NULL) FROM outbox',
      ]);
      return out.trim() === 't';
    });
  });

  it('end by themselves when they are asked', async () => {
    for (const service of ['api', 'worker']) {
      running[service].signal('SIGTERM');
      assert.equal(await running[service].ended, 0, running[service].describe());
    }
  });
});

/** Compose puts variables into values after these were parsed. */
function readCompose(variables) {
  return JSON.parse(interpolate(JSON.stringify(parse(source, { merge: true })), variables));
}

/** `${NAME:-default}` and `${NAME:?message}`, from the inside out: a default may hold another variable. */
function interpolate(text, variables) {
  const next = text.replace(/\$\{(\w+):([-?])([^{}]*)\}/g, (_, name, operator, rest) => {
    if (variables[name]) return variables[name];
    assert.equal(operator, '-', `${name} is needed: ${rest}`);
    return rest;
  });
  return next === text ? text : interpolate(next, variables);
}
