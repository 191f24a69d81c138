import { Command, InvalidArgumentError } from 'commander';
import { JARSHY, ROLES, type Role } from '../accounts/actor.js';
import { decodePair, encodePair, type LanguagePair } from '../accounts/language-pair.js';
import { PeopleService } from '../accounts/people/people.service.js';
import { newSecret } from '../accounts/secret.js';
import { print, say } from './say.js';
import { withApplication } from './with-application.js';

interface CreateOptions {
  name?: string;
  role: Role[];
  skill: LanguagePair[];
}

export function userCommand(): Command {
  const command = new Command('user').description(say('user.about'));
  command
    .command('create <email>')
    .description(say('user.create'))
    .option('--name <name>', say('user.name'))
    .option('--role <role>', say('user.role', { roles: ROLES.join(', ') }), collectRole, [])
    .option('--skill <from>to>', say('user.skill'), collectSkill, [])
    .action(create);
  command.command('list').description(say('user.list')).action(list);
  command.command('disable <email>').description(say('user.disable')).action(disable);
  return command;
}

function create(email: string, { name, role, skill }: CreateOptions): Promise<void> {
  return withApplication(async (app) => {
    const password = newSecret().slice(0, 22);
    const person = await app
      .get(PeopleService)
      .create(JARSHY, { email, name: name ?? email, roles: role, skills: skill, password });
    print(say('user.created', { email: person.email, password }));
  });
}

function list(): Promise<void> {
  return withApplication(async (app) => {
    const people = app.get(PeopleService);
    let cursor: string | undefined;
    do {
      const page = await people.list({ limit: 100, cursor });
      for (const { email, name, roles, skills, disabledAt } of page.items) {
        const fields = [email, name, roles.join(','), skills.map(encodePair).join(',')];
        print([...fields, disabledAt ? say('user.isDisabled') : ''].join('\t'));
      }
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  });
}

function disable(email: string): Promise<void> {
  return withApplication(async (app) => {
    const people = app.get(PeopleService);
    await people.disable(JARSHY, (await people.getByEmail(email)).id);
    print(say('user.disabled', { email }));
  });
}

function collectRole(value: string, roles: Role[]): Role[] {
  const role = ROLES.find((candidate) => candidate === value);
  if (!role) throw new InvalidArgumentError(say('user.unknownRole', { roles: ROLES.join(', ') }));
  return [...roles, role];
}

function collectSkill(value: string, skills: LanguagePair[]): LanguagePair[] {
  try {
    return [...skills, decodePair(value)];
  } catch {
    throw new InvalidArgumentError(say('user.unknownSkill'));
  }
}
