import { InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from '../accounts/actor.js';
import { decodePair, type LanguagePair } from '../accounts/language-pair.js';
import { SCOPES } from '../accounts/tokens/scopes.js';
import { LANGUAGES } from '../languages/languages.js';
import type { DemoOptions } from './demo.js';
import type { ImportOptions } from './import-files.js';
import { LocalCommand } from './local-command.js';
import type { NewUser } from './people.js';
import { say } from './say.js';
import { settingsHelp } from './settings-help.js';
import type { NewToken } from './tokens.js';

/** Every command with its arguments. What it takes to do it is loaded when it is called, so that help is there at once. */
export function program(version: string): LocalCommand {
  return group('jarshy', say('about'))
    .version(version, '-V, --version', say('usage.version'))
    .addCommand(
      command('serve', say('serve.about'))
        .addHelpText('after', () => settingsHelp('serve'))
        .action(async () => (await import('./serve.js')).serveUntilStopped()),
    )
    .addCommand(
      command('worker', say('worker.about'))
        .addHelpText('after', () => settingsHelp('worker'))
        .action(async () => (await import('./work-off.js')).workUntilStopped()),
    )
    .addCommand(command('migrate', say('migrate.about')).action(async () => (await import('./migrate.js')).migrate()))
    .addCommand(importCommand())
    .addCommand(userCommand())
    .addCommand(tokenCommand())
    .addCommand(
      command('openapi', say('openapi.about')).action(async () => (await import('./print-openapi.js')).printOpenApi()),
    )
    .addCommand(demoCommand());
}

function command(name: string, about: string): LocalCommand {
  return new LocalCommand(name).description(about);
}

/** A command that only holds others. */
function group(name: string, about: string): LocalCommand {
  return command(name, about).helpCommand('help [command]', say('usage.helpOfCommand'));
}

function importCommand(): LocalCommand {
  return command('import', say('import.about'))
    .argument('<path...>', say('import.path'))
    .addOption(new Option('--language <language>', say('import.language')).choices(LANGUAGES))
    .addOption(new Option('--source <language>', say('import.source')).choices(LANGUAGES))
    .option('--dry-run', say('import.dryRun'))
    .action(async (paths: string[], options: ImportOptions) =>
      (await import('./import-files.js')).importFiles(paths, options),
    );
}

function demoCommand(): LocalCommand {
  return command('demo', say('demo.about'))
    .argument('[path...]', say('demo.path'))
    .option('--yes', say('demo.yes'))
    .action(async (paths: string[], options: DemoOptions) => (await import('./demo.js')).demo(paths, options));
}

function userCommand(): LocalCommand {
  const user = group('user', say('user.about'));
  user
    .command('create <email>')
    .description(say('user.create'))
    .option('--name <name>', say('user.name'))
    .option('--role <role>', say('user.role', { roles: ROLES.join(', ') }), collectRole)
    .option('--skill <from>to>', say('user.skill'), collectSkill)
    .action(async (email: string, options: NewUser) => (await import('./people.js')).createUser(email, options));
  user
    .command('list')
    .description(say('user.list'))
    .action(async () => (await import('./people.js')).listUsers());
  user
    .command('disable <email>')
    .description(say('user.disable'))
    .action(async (email: string) => (await import('./people.js')).disableUser(email));
  return user;
}

function tokenCommand(): LocalCommand {
  const token = group('token', say('token.about'));
  token
    .command('create <email>')
    .description(say('token.create'))
    .option('--name <name>', say('token.name'), 'jarshy')
    .addOption(new Option('--scope <scope...>', say('token.scope')).choices(SCOPES).default(['read', 'write']))
    .option('--days <days>', say('token.days'), toDays, 90)
    .action(async (email: string, options: NewToken) => (await import('./tokens.js')).createToken(email, options));
  token
    .command('revoke <id>')
    .description(say('token.revoke'))
    .action(async (id: string) => (await import('./tokens.js')).revokeToken(id));
  return token;
}

function collectRole(value: string, roles: Role[] = []): Role[] {
  const role = ROLES.find((candidate) => candidate === value);
  if (!role) throw new InvalidArgumentError(say('user.unknownRole', { roles: ROLES.join(', ') }));
  return [...roles, role];
}

function collectSkill(value: string, skills: LanguagePair[] = []): LanguagePair[] {
  try {
    return [...skills, decodePair(value)];
  } catch {
    throw new InvalidArgumentError(say('user.unknownSkill'));
  }
}

function toDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new InvalidArgumentError(say('token.badDays'));
  return days;
}
