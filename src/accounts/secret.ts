import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** 256 random bits, as 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** How secrets are stored. They are random, so that a fast hash without salt is as good as a slow one. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
