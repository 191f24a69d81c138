import { base64Of } from './base64.js';

describe('the bytes of a file', () => {
  it.each([0, 1, 0x8000, 0x8001])('are all there when they are %i', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 256);
    const binary = atob(await base64Of(new Blob([bytes])));
    expect(Uint8Array.from(binary, (character) => character.charCodeAt(0))).toEqual(bytes);
  });
});
