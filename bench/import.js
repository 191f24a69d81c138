// How many documents of the old site a second come in: 1,000 files (news items and profiles, each in kk, ru and en) into
// a fresh embedded database, as `jarshy import` takes them. Needs `npm run build`.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { JARSHY } from '../dist/src/accounts/actor.js';
import { AppModule } from '../dist/src/app.module.js';
import { readConfig } from '../dist/src/config/env.js';
import { documentFiles } from '../dist/src/imports/document-files.js';
import { importFiles } from '../dist/src/imports/import-files.js';
import { ImportService } from '../dist/src/imports/import.service.js';
import { openRuntime, requireMigrated } from '../dist/src/runtime.js';

const DOCUMENTS = 1000;
const LANGUAGES = ['kk', 'ru', 'en'];
const STAMP = /^\d\d\.\d\d\.\d{4}, \d\d:\d\d/m;

const folder = await mkdtemp(join(tmpdir(), 'jarshy-bench-'));
try {
  await generate(join(folder, 'documents'));
  const seconds = await importAll(join(folder, 'documents'), join(folder, 'data'));
  const perSecond = Math.round((DOCUMENTS / seconds) * 10) / 10;
  process.stdout.write(`${JSON.stringify({ bench: 'import', documents: DOCUMENTS, perSecond })}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The examples again and again, each time under another name, with another date and, for news, another title. */
async function generate(target) {
  await mkdir(target);
  const examples = new URL('../examples/', import.meta.url);
  const names = [...new Set((await readdir(examples)).flatMap((file) => file.match(/^(.+)\.kk\.txt$/)?.[1] ?? []))];
  for (let index = 0; index < DOCUMENTS; index++) {
    const number = Math.floor(index / LANGUAGES.length);
    const [name, language] = [names[number % names.length], LANGUAGES[index % LANGUAGES.length]];
    const text = await readFile(new URL(`${name}.${language}.txt`, examples), 'utf8');
    await writeFile(join(target, `${name}-${number}.${language}.txt`), variation(text, number));
  }
}

function variation(text, number) {
  const two = (value) => String(value).padStart(2, '0');
  const date = `${two((number % 28) + 1)}.${two((number % 12) + 1)}.${2015 + (number % 10)}`;
  const dated = text.replace(STAMP, `${date}, ${two(number % 24)}:${two(number % 60)}`);
  return dated.replace(/^(\d\d\.\d\d\.\d{4}, \d\d:\d\d \S.*\n.+)$/m, `$1 – ${number}`);
}

/** @returns seconds, from the first file read to the last one taken in */
async function importAll(documents, dataDir) {
  const config = readConfig({ JARSHY_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const runtime = await openRuntime(config);
  await requireMigrated(runtime, { queues: false });
  const module = AppModule.for({ config, databaseUrl: runtime.databaseUrl, worker: false });
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  try {
    const files = await documentFiles([documents]);
    const started = performance.now();
    let created = 0;
    await importFiles(app.get(ImportService), {
      ...{ files, actor: JARSHY, stop: new AbortController().signal },
      imported: (_, { status }) => (created += Number(status === 'created')),
      failed: (_, error) => {
        throw error;
      },
    });
    if (created !== DOCUMENTS) throw new Error(`Only ${created} files were taken in.`);
    return (performance.now() - started) / 1000;
  } finally {
    await app.close();
    await runtime.close();
  }
}
