import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { newKey, signedHeaders, writtenSecret } from './signature.js';

const BODY = '{"type":"published","title":"Көпір «Алтын» ашылды"}';

describe('the signature of a message', () => {
  const key = newKey();
  const headers = signedHeaders('change-7', new Date(), BODY, [key]);
  const verify = (secret: Buffer, body = BODY, more = {}) =>
    new Webhook(writtenSecret(secret)).verify(body, { ...headers, ...more });

  it('is what Standard Webhooks expects', () => {
    expect(verify(key)).toEqual(JSON.parse(BODY));
  });

  it('holds for nothing else', () => {
    expect(() => verify(newKey())).toThrow(WebhookVerificationError);
    expect(() => verify(key, BODY.replace('Алтын', 'Күміс'))).toThrow(WebhookVerificationError);
    expect(() => verify(key, BODY, { 'webhook-id': 'change-8' })).toThrow(WebhookVerificationError);
    expect(() => verify(key, BODY, { 'webhook-timestamp': '1' })).toThrow(WebhookVerificationError);
  });

  it('holds with the former key too while both sign', () => {
    const next = newKey();
    const both = signedHeaders('change-7', new Date(), BODY, [next, key]);
    for (const each of [next, key]) expect(() => verify(each, BODY, both)).not.toThrow();
  });

  it('is of 256 random bits', () => {
    expect(writtenSecret(key)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(newKey().equals(key)).toBe(false);
  });
});
