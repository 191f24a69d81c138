import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './cli/commands.js';
import { failWith } from './cli/failure.js';
import { outliveReaders } from './cli/terminal.js';
import { PROJECT_ROOT } from './common/project-root.js';

const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string };

/** The command `jarshy`: parses the arguments, does what they say, sets the exit code. */
export async function main(argv: string[]): Promise<void> {
  outliveReaders();
  try {
    await program(version).parseAsync(argv);
  } catch (error) {
    failWith(error);
  }
}
