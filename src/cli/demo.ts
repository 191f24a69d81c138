import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../common/problem.js';
import { PROJECT_ROOT } from '../common/project-root.js';
import { documentFiles } from '../imports/document-files.js';
import { LANGUAGES } from '../languages/languages.js';
import { feedPath } from '../publications/addresses.js';
import { PublicationsFeedQuery } from '../publications/publications-feed.query.js';
import { columns } from './columns.js';
import { ConsoleReport } from './demo-report.js';
import { DemoRun } from './demo-run.js';
import { exitAsInterrupted } from './interruption.js';
import { say } from './say.js';
import { print } from './terminal.js';
import { withApplication } from './with-application.js';

export const EXAMPLES = join(PROJECT_ROOT, 'examples');

export interface DemoOptions {
  yes?: boolean;
}

export async function demo(paths: string[], { yes = false }: DemoOptions): Promise<void> {
  const files = await documentFiles(paths.length > 0 ? paths : [EXAMPLES]);
  await withApplication(async (app, { config, embedded }, stop) => {
    // A database of one's own may have readers: nobody is to find the examples in it by accident.
    if (!embedded && paths.length === 0 && !yes) throw new Problem(409, 'demo.unconfirmed');
    const report = new ConsoleReport(app.get(DataSource));
    await (await DemoRun.of(app, report)).walk(files, stop);
    if (stop.aborted) return exitAsInterrupted();
    await tellFeeds(app, config.publicUrl);
    if (report.failures > 0) process.exitCode = 1;
  });
}

/** Writing the feeds is for the server, which knows its public address, or for a worker. */
async function tellFeeds(app: INestApplicationContext, publicUrl: string): Promise<void> {
  const rows: string[][] = [];
  for (const language of LANGUAGES) {
    const { publications } = await app.get(PublicationsFeedQuery).read(language, { of: 'all' });
    rows.push([`${publicUrl}${feedPath(language)}`, say('demo.feed', { count: publications.length })]);
  }
  print('');
  columns(rows).forEach(print);
}
