import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { PROJECT_ROOT } from '../common/project-root.js';
import { documentFiles } from '../imports/document-files.js';
import { LANGUAGES } from '../languages/languages.js';
import { feedPath } from '../publications/addresses.js';
import { PublicationsQuery } from '../publications/publications.query.js';
import { DemoRun } from './demo-run.js';
import { ConsoleReport } from './demo-report.js';
import { print, say } from './say.js';
import { withApplication } from './with-application.js';

export const EXAMPLES = join(PROJECT_ROOT, 'examples');

export function demoCommand(): Command {
  return new Command('demo')
    .argument('[path...]', say('demo.path'), [EXAMPLES])
    .description(say('demo.about'))
    .action(demo);
}

async function demo(paths: string[]): Promise<void> {
  const files = await documentFiles(paths);
  await withApplication(async (app, { config }) => {
    const report = new ConsoleReport(app.get(DataSource));
    await (await DemoRun.of(app, report)).walk(files);
    await tellFeeds(app, config.publicUrl);
    if (report.failures > 0) process.exitCode = 1;
  });
}

/** Writing the feeds is for the server, which knows its public address, or for a worker. */
async function tellFeeds(app: INestApplicationContext, publicUrl: string): Promise<void> {
  const { manager } = app.get(DataSource);
  for (const language of LANGUAGES) {
    const items = await app.get(PublicationsQuery).forFeed(manager, language);
    print(say('demo.feed', { url: `${publicUrl}${feedPath(language)}`, count: items.length }));
  }
}
