import { jest } from '@jest/globals';
import type { Command } from 'commander';
import type { program as makeProgram } from './commands.js';

let program: typeof makeProgram;
beforeAll(async () => {
  // Texts are in the language that the terminal has when they are first loaded.
  const environment = jest.replaceProperty(process, 'env', { LANG: 'en_GB.UTF-8' });
  ({ program } = await import('./commands.js'));
  environment.restore();
});

/** Has the command throw what it would exit with. @returns what it would have printed */
function outlive(command: Command, printed: string[] = []): string[] {
  command.exitOverride().configureOutput({ writeErr: (text) => void printed.push(text) });
  command.commands.forEach((child) => outlive(child, printed));
  return printed;
}

it.each([
  ['imprt', '“imprt”'],
  ['import', '“path”'],
  ['import --language de x', 'kk, ru, en'],
  ['import --color x', '“--color”'],
  ['serve now', 'more arguments'],
  ['user create', '“email”'],
  ['user create a@b --role king', 'author, translator, reviewer, publisher, administrator'],
  ['user create a@b --skill ru', 'ru>kk'],
  ['token create a@b --scope all', 'read, write, admin'],
  ['token create a@b --days 0', '1 to 366'],
  ['token create a@b --name', '“--name <name>”'],
])('“%s” is refused in one line, with where to read on', async (line, told) => {
  const command = program('1.0.0');
  const printed = outlive(command);
  await expect(command.parseAsync(line.split(' '), { from: 'user' })).rejects.toMatchObject({ exitCode: 1 });
  expect(printed.join('')).toMatch(/^jarshy: .+ See: jarshy[ a-z]* --help\n$/);
  expect(printed.join('')).toContain(told);
});
