import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JARSHY } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { documentFiles } from '../imports/document-files.js';
import { EXAMPLES } from './demo.js';
import { DemoRun, type DemoReport } from './demo-run.js';
import { tellFailure } from './import-report.js';
import { say } from './say.js';
import { print, progress } from './terminal.js';

const LOADED = 'samples.loaded';

/** Only what goes wrong is told. */
const QUIET: DemoReport = {
  progress: (done, count) => progress.show(`${done} / ${count}`),
  imported: () => undefined,
  document: () => Promise.resolve(),
  step: () => undefined,
  leftToTranslate: () => undefined,
  notReleased: () => undefined,
  failed: tellFailure,
};

/** Brings the example documents to the public on the first start. One that was broken off half-way goes on. */
export async function loadSamples(app: INestApplicationContext, stop: AbortSignal): Promise<void> {
  const database = app.get(DataSource);
  if (await isInUse(database)) return;
  print(say('samples.loading'));
  await (await DemoRun.of(app, QUIET)).walk(await documentFiles([EXAMPLES]), stop);
  if (stop.aborted) return;
  await database.transaction((tx) => recordEvent(tx, { actor: JARSHY, action: LOADED }));
}

/** The samples have been loaded, or people have begun without them. */
async function isInUse(database: DataSource): Promise<boolean> {
  const rows: { used: boolean }[] = await database.query(
    `SELECT EXISTS (SELECT 1 FROM events WHERE action = $1)
         OR EXISTS (SELECT 1 FROM documents d LEFT JOIN people p ON p.id = d.created_by
                     WHERE p.email IS NULL OR p.email NOT LIKE '%@sample.invalid') AS used`,
    [LOADED],
  );
  return rows[0]?.used ?? false;
}
