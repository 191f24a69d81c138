import { createHmac, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;

/** What receivers are given to check signatures with: `whsec_` and the key in base64. */
export function writtenSecret(key: Buffer): string {
  return `whsec_${key.toString('base64')}`;
}

export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/**
 * The headers of a message (Standard Webhooks 1.0.0): its id, the seconds since 1970, and for each key the HMAC-SHA256 of
 * `id.timestamp.body`.
 */
export function signedHeaders(id: string, sentAt: Date, body: string, keys: readonly Buffer[]): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
  const signatures = keys.map((key) => `v1,${hmac(key, `${id}.${timestamp}.${body}`)}`);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

function hmac(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}
