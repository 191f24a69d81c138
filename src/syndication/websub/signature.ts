import { createHmac } from 'node:crypto';

/** The value of X-Hub-Signature (W3C WebSub section 7.1): HMAC-SHA256 of the body, with what the subscriber gave as key. */
export function hubSignature(secret: string, body: Buffer): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
