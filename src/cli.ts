import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { demoCommand } from './cli/demo.command.js';
import { failWith } from './cli/failure.js';
import { importCommand } from './cli/import.command.js';
import { migrateCommand } from './cli/migrate.command.js';
import { openApiCommand } from './cli/openapi.command.js';
import { serveCommand } from './cli/serve.command.js';
import { say } from './cli/say.js';
import { tokenCommand } from './cli/token.command.js';
import { userCommand } from './cli/user.command.js';
import { workerCommand } from './cli/worker.command.js';
import { PROJECT_ROOT } from './common/project-root.js';

const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string };

/** The command `jarshy`: parses the arguments, does what they say, sets the exit code. */
export async function main(argv: string[]): Promise<void> {
  // Whoever reads our output may have read enough (`jarshy openapi | head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const program = new Command('jarshy')
    .description(say('about'))
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError();
  [serveCommand, workerCommand, migrateCommand, importCommand, userCommand, tokenCommand, openApiCommand, demoCommand]
    .map((create) => create())
    .forEach((command) => program.addCommand(command));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    failWith(error);
  }
}
