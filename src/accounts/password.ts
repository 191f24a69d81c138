import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { SHORTEST_PASSWORD } from '../config/env.js';
import { newSecret } from './secret.js';

export const LONGEST_PASSWORD = 200;

/** A password that someone chooses. */
export const newPassword = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD).meta({ format: 'password' });

/** A password that someone claims to be the right one: older rules may have let it be shorter. */
export const claimedPassword = z.string().min(1).max(LONGEST_PASSWORD).meta({ format: 'password' });

// Argon2id (2 in the enum of @node-rs/argon2), 19 MiB, 2 passes, 1 lane: OWASP, Password Storage Cheat Sheet.
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A PHC string, `$argon2id$…`. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), ARGON2ID);
}

/** Takes as long without a hash (nobody of that name, or nobody who has a password) as with a wrong password. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await someHash()), normalised(password));
  return matches && typeof passwordHash === 'string';
}

let decoy: Promise<string> | undefined;

/** Made once, when the process starts to need it, with the parameters that real ones have. */
function someHash(): Promise<string> {
  return (decoy ??= hashPassword(newSecret()));
}

// One keyboard types й as one character, another as two: RFC 8265 section 4.2 (OpaqueString) compares passwords in NFC.
function normalised(password: string): string {
  return password.normalize('NFC');
}
