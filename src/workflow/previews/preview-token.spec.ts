import fc from 'fast-check';
import { readToken, writeToken } from './preview-token.js';

const SECRET = 's'.repeat(32);
const TICKET = { id: '0199a6d2-7d3c-7000-8000-5d1f0a4c9e11', expiresAt: new Date('2026-11-25T10:00:00Z') };
const TOKEN = writeToken(SECRET, TICKET);

it('says what was signed', () => {
  const tickets = fc.record({
    id: fc.uuid(),
    expiresAt: fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((seconds) => new Date(seconds * 1000)),
  });
  fc.assert(fc.property(tickets, (ticket) => expect(readToken(SECRET, writeToken(SECRET, ticket))).toEqual(ticket)));
});

it('fits into one segment of a path', () => expect(TOKEN).toMatch(/^[\w-]{70}$/));

it('is worth nothing under another secret', () => expect(readToken('t'.repeat(32), TOKEN)).toBeUndefined());

it('is worth nothing with any other bit', () => {
  const bytes = Buffer.from(TOKEN, 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const other = Buffer.from(bytes);
    other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(readToken(SECRET, other.toString('base64url'))).toBeUndefined();
  }
});

it.each([
  ['nothing', ''],
  ['less', TOKEN.slice(0, -1)],
  ['more', `${TOKEN}A`],
  ['padding', `${TOKEN}==`],
  ['a character that no encoder writes at the end', TOKEN.slice(0, -1) + nextCharacter(TOKEN.slice(-1))],
  ['signs that decoders overlook', ` ${TOKEN}`],
])('has one way to be written: %s', (_, token) => {
  expect(readToken(SECRET, token)).toBeUndefined();
});

/** 416 bits leave four of the last character unused. */
function nextCharacter(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[(alphabet.indexOf(character) + 1) % 64] ?? '';
}
