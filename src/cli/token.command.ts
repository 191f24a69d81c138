import { Command, InvalidArgumentError, Option } from 'commander';
import { JARSHY } from '../accounts/actor.js';
import { PeopleService } from '../accounts/people/people.service.js';
import { SCOPES, type Scope } from '../accounts/tokens/scopes.js';
import { TokensService } from '../accounts/tokens/tokens.service.js';
import { print, say } from './say.js';
import { withApplication } from './with-application.js';

interface CreateOptions {
  name: string;
  scope: Scope[];
  days: number;
}

export function tokenCommand(): Command {
  const command = new Command('token').description(say('token.about'));
  command
    .command('create <email>')
    .description(say('token.create'))
    .option('--name <name>', say('token.name'), 'jarshy')
    .addOption(new Option('--scope <scope...>', say('token.scope')).choices(SCOPES).default(['read', 'write']))
    .option('--days <days>', say('token.days'), toDays, 90)
    .action(create);
  command.command('revoke <id>').description(say('token.revoke')).action(revoke);
  return command;
}

function create(email: string, { name, scope, days }: CreateOptions): Promise<void> {
  return withApplication(async (app) => {
    const person = await app.get(PeopleService).getByEmail(email);
    const created = await app
      .get(TokensService)
      .create(JARSHY, person.id, { name, scopes: scope, expiresInDays: days });
    print(say('token.created', { id: created.token.id }));
    // Alone on its line, so that a script can take it.
    print(created.secret);
  });
}

function revoke(id: string): Promise<void> {
  return withApplication(async (app) => {
    await app.get(TokensService).revoke(JARSHY, id);
    print(say('token.revoked', { id }));
  });
}

function toDays(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new InvalidArgumentError(say('token.badDays'));
  return days;
}
