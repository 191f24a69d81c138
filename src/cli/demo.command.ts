import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { PROJECT_ROOT } from '../common/project-root.js';
import { documentFiles } from '../imports/document-files.js';
import { LANGUAGES } from '../languages/languages.js';
import { FeedRenderer } from '../syndication/feed-renderer.service.js';
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

async function tellFeeds(app: INestApplicationContext, publicUrl: string): Promise<void> {
  for (const language of LANGUAGES) {
    await app.get(FeedRenderer).render(language);
    const path = `/${language}/feed.xml`;
    const [feed]: { body: Buffer }[] = await app
      .get(DataSource)
      .query(`SELECT body FROM feeds WHERE path = $1`, [path]);
    const count = feed?.body.toString('utf8').split('<item>').length ?? 1;
    print(say('demo.feed', { url: `${publicUrl}${path}`, count: count - 1 }));
  }
}
