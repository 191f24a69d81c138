import { z } from 'zod';
import { pageOf } from '../../common/pagination.js';
import { plainText } from '../plain-text.js';
import type { ApiToken } from './api-token.entity.js';
import { SCOPES } from './scopes.js';

export const newToken = z
  .strictObject({
    name: plainText(100).meta({ description: 'What it is for, so that its owner knows it again' }),
    scopes: z
      .array(z.enum(SCOPES))
      .min(1)
      .max(20)
      .meta({ description: 'read: GET; write: all other methods; admin: the administration of people' }),
    expiresInDays: z.int().min(1).max(366).default(90),
  })
  .meta({ id: 'NewToken' });

const token = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute' }),
  })
  .meta({ id: 'Token', description: 'A key with which a program acts for a person' });

export const createdToken = token
  .extend({ token: z.string().meta({ description: 'Shown this once: only its hash is kept' }) })
  .meta({ id: 'CreatedToken' });

export const tokenPage = pageOf(token).meta({ id: 'TokenPage' });

export type NewToken = z.input<typeof newToken>;
export type TokenView = z.infer<typeof token>;

export function viewOf({ id, name, scopes, createdAt, expiresAt, lastUsedAt }: ApiToken): TokenView {
  return {
    ...{ id, name, scopes },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
