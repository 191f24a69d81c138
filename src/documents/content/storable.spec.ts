import { storable } from './storable.js';

describe('storable text', () => {
  it.each(['', 'Қазақстан', 'line\nline\ttab', '\u0001', '😀'])('may be %j', (text) => {
    expect(storable().safeParse(text).success).toBe(true);
  });

  it.each(['\u0000', 'a\u0000b', '\ud83d', '\ude00 ', 'x\udc00'])('may not be %j', (text) => {
    expect(storable().safeParse(text).success).toBe(false);
  });
});
