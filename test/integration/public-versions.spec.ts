import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseListener } from '../../src/database/listener.js';
import type { Change } from '../../src/publications/answers/answer.js';
import { PublicVersions } from '../../src/publications/answers/public-versions.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { publish, queriesDuring } from '../support/publications.js';

let database: TestDatabase;
let db: DataSource;
let listener: DatabaseListener;
let versions: PublicVersions;
let told: [language: string, documentId: string | undefined][];

const onChange = ({ language, document }: Change) => void told.push([language, document?.id]);

beforeAll(async () => {
  database = await cloneDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
beforeEach(async () => {
  told = [];
  listener = new DatabaseListener(database.url);
  versions = new PublicVersions(db, listener);
  versions.follow(onChange);
  await listener.onApplicationBootstrap();
  await versions.look(onChange);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await versions.onModuleDestroy();
  await listener.onModuleDestroy();
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const forget = () => told.splice(0);

it('tells every language once at the beginning', () => {
  expect(told.map(([language]) => language).sort()).toEqual(['en', 'kk', 'ru']);
});

it('tells each change with its document', async () => {
  forget();
  const first = await publish(db, { language: 'kk' });
  const second = await publish(db, { language: 'kk' });
  await eventually(() => Promise.resolve(told.length === 2));
  expect(told).toEqual([
    ['kk', first.documentId],
    ['kk', second.documentId],
  ]);
});

it('tells nothing that a look has found before its message', async () => {
  forget();
  await publish(db, { language: 'ru' });
  await versions.look(onChange);
  await eventually(() => Promise.resolve(told.length > 0));
  const { documentId } = await publish(db, { language: 'en' });
  await eventually(() => Promise.resolve(told.some(([, id]) => id === documentId)));
  expect(told.filter(([language]) => language === 'ru')).toHaveLength(1);
});

it('finds a change whose message was missed, in one query', async () => {
  forget();
  await db.query(`UPDATE public_versions SET version = version + 1 WHERE language = 'en'`);
  expect(await queriesDuring(db, () => versions.look(onChange))).toHaveLength(1);
  expect(told).toEqual([['en', undefined]]);
  await versions.look(onChange);
  expect(told).toHaveLength(1);
});

it('takes a message after a missed one for the whole language', async () => {
  forget();
  await db.query(`UPDATE public_versions SET version = version + 1 WHERE language = 'kk'`);
  await publish(db, { language: 'kk' });
  await eventually(() => Promise.resolve(told.length === 1));
  expect(told).toEqual([['kk', undefined]]);
});

it('looks after the connection was lost', async () => {
  await db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'jarshy listener'`);
  await db.query(`UPDATE public_versions SET version = version + 1 WHERE language = 'ru'`);
  forget();
  await eventually(() => Promise.resolve(told.length === 1));
  expect(told).toEqual([['ru', undefined]]);
});

it('looks again after a look that has failed, which is logged', async () => {
  forget();
  const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const failing = jest.spyOn(db, 'query').mockRejectedValue(new Error('gone'));
  await versions.look(onChange);
  failing.mockRestore();
  expect(log.mock.calls).toEqual([[new Error('The versions of what is public cannot be read')]]);
  expect(told).toEqual([]);
  await db.query(`UPDATE public_versions SET version = version + 1 WHERE language = 'ru'`);
  await versions.look(onChange);
  expect(told).toEqual([['ru', undefined]]);
});
