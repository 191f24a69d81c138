import { withParameters } from './callback.js';
import { hubSignature } from './signature.js';

it.each([
  ['https://a.example/x', 'https://a.example/x?hub.mode=denied'],
  ['https://a.example/x?', 'https://a.example/x?hub.mode=denied'],
  ['https://a.example/x?a=1', 'https://a.example/x?a=1&hub.mode=denied'],
  ['https://a.example/x?a=%2F&', 'https://a.example/x?a=%2F&hub.mode=denied'],
  ['https://a.example/x?hub.mode=subscribe', 'https://a.example/x?hub.mode=subscribe&hub.mode=denied'],
])('a callback keeps what it has: %s', (callback, asked) => {
  expect(withParameters(callback, { 'hub.mode': 'denied' })).toBe(asked);
});

it('parameters are encoded', () => {
  expect(withParameters('https://a.example/', { 'hub.topic': 'https://b.example/?x=1&y' })).toBe(
    'https://a.example/?hub.topic=https%3A%2F%2Fb.example%2F%3Fx%3D1%26y',
  );
});

it('a signature is the HMAC of RFC 4231, test case 2', () => {
  expect(hubSignature('Jefe', Buffer.from('what do ya want for nothing?'))).toBe(
    'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
