import { JARSHY } from '../accounts/actor.js';
import { PeopleService } from '../accounts/people/people.service.js';
import type { Scope } from '../accounts/tokens/scopes.js';
import { TokensService } from '../accounts/tokens/tokens.service.js';
import { say } from './say.js';
import { print } from './terminal.js';
import { withApplication } from './with-application.js';

export interface NewToken {
  name: string;
  scope: Scope[];
  days: number;
}

export function createToken(email: string, { name, scope, days }: NewToken): Promise<void> {
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

export function revokeToken(id: string): Promise<void> {
  return withApplication(async (app) => {
    await app.get(TokensService).revoke(JARSHY, id);
    print(say('token.revoked', { id }));
  });
}
