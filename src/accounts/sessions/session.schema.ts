import { z } from 'zod';
import { person } from '../people/person.schema.js';
import { claimedPassword } from '../password.js';
import { plainText } from '../plain-text.js';
import { SCOPES } from '../tokens/scopes.js';

export const credentials = z
  .strictObject({
    // Not checked for being an address: a wrong one is told no more about than a wrong password.
    email: plainText(254),
    password: claimedPassword,
  })
  .meta({ id: 'Credentials' });

export const session = z
  .object({
    person,
    expiresAt: z.iso.datetime(),
    scopes: z
      .array(z.enum(SCOPES))
      .nullable()
      .meta({ description: 'What the API token may do; null for a session, which may do all that the roles allow' }),
    permissions: z
      .array(z.string())
      .meta({ description: 'Operations of this API (`people.add`) that the roles allow; texts have `allowedActions`' }),
  })
  .meta({ id: 'Session', description: 'Who is signed in, and until when' });

export type SessionView = z.infer<typeof session>;
