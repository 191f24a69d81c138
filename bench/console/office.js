import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { JARSHY } from '../../dist/src/accounts/actor.js';
import { PeopleService } from '../../dist/src/accounts/people/people.service.js';
import { AppModule } from '../../dist/src/app.module.js';
import { readConfig } from '../../dist/src/config/env.js';
import { migrate } from '../../dist/src/database/data-source.js';
import { startEmbeddedPostgres } from '../../dist/src/database/embedded-postgres.js';
import { freePort } from '../../dist/src/database/free-port.js';
import { migrateQueues } from '../../dist/src/outbox/migrate-queues.js';
import { PreparationService } from '../../dist/src/workflow/preparation.service.js';
import { startJarshy } from '../public/child.js';

const PASSWORD = 'a long password for the bench';
const PARAGRAPHS = 200;
const SKILLS = [{ from: 'ru', to: 'kk' }];

/** Jarshy in production with a text of 200 paragraphs to translate: `{ url, cookie, variantId, close() }`. */
export async function startOffice() {
  const folder = await mkdtemp(join(tmpdir(), 'jarshy-bench-'));
  const database = await startEmbeddedPostgres(folder);
  const closing = [() => rm(folder, { recursive: true, force: true }), () => database.release()];
  const close = async () => {
    for (const step of closing.reverse()) await step();
  };
  try {
    await migrate(database.url);
    await migrateQueues(database.url);
    await addPeople(database.url);
    const server = await startJarshy('serve', { databaseUrl: database.url, port: await freePort(), log: 'ignore' });
    closing.push(() => server.stop());
    const documentId = await writeAndSubmit(server.url);
    const translator = await signIn(server.url, 'translator@bench.example');
    // The worker would do it in a moment.
    await inside(database.url, (app) => app.get(PreparationService).prepare(documentId));
    const document = await translator.ask('GET', `/api/v1/articles/${documentId}`);
    const target = document.variants.find(({ language }) => language === 'kk');
    await translator.ask('POST', `/api/v1/variants/${target.id}/claim`);
    return { url: server.url, cookie: translator.cookie, variantId: target.id, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function addPeople(databaseUrl) {
  return inside(databaseUrl, async (app) => {
    const people = app.get(PeopleService);
    for (const role of ['author', 'translator']) {
      const skills = role === 'translator' ? SKILLS : [];
      await people.create(JARSHY, {
        ...{ email: `${role}@bench.example`, name: role, roles: [role], skills, password: PASSWORD },
      });
    }
  });
}

async function inside(databaseUrl, work) {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const module = AppModule.for({ config, databaseUrl, worker: false });
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** @returns the id of the document */
async function writeAndSubmit(url) {
  const author = await signIn(url, 'author@bench.example');
  const body = Array.from({ length: PARAGRAPHS }, (_, index) => ({
    ...{ id: `p${index}`, type: 'paragraph', text: `Строительство ${index + 1}-го участка заняло два года.` },
  }));
  const content = { section: ['Новости'], title: 'В городе открыли мост', lead: 'Движение открыто сегодня.', body };
  const { id, variants } = await author.ask('POST', '/api/v1/articles', { language: 'ru', content });
  await author.ask('POST', `/api/v1/variants/${variants[0].id}/submission`);
  return id;
}

/** Somebody who asks the API in their own name. */
async function signIn(url, email) {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`Signing in was answered with ${await response.text()}`);
  const pair = (response.headers.getSetCookie()[0] ?? '').split(';')[0];
  const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  return {
    cookie: { name, value },
    ask: async (method, path, body) => {
      const answer = await fetch(url + path, {
        method,
        headers: { cookie: pair, 'if-match': '*', ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path} was answered with ${await answer.text()}`);
      return answer.json();
    },
  };
}
