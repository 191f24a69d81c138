import { isOwnServer } from './own-server.js';

const OWN = ['mt.press.example'];

it.each([
  ['http://localhost:5000', true],
  ['http://libretranslate:5000', true],
  ['http://127.0.0.1:5000', true],
  ['http://10.1.2.3', true],
  ['http://[::1]:5000', true],
  ['http://[fd00::7]:5000', true],
  ['https://mt.office.internal/v1', true],
  ['https://mt.office.local.', true],
  ['https://MT.press.example/v1', true],
  ['https://other.press.example', false],
  ['https://mt.press.example.evil.example', false],
  ['https://local.example', false],
  ['https://libretranslate.com', false],
  ['https://api.openai.com/v1', false],
  ['http://8.8.8.8:5000', false],
  ['http://[2a00:1450::1]', false],
])('what is sent to %s stays in the house: %s', (url, own) => {
  expect(isOwnServer(url, OWN)).toBe(own);
});
