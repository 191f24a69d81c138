import { partsOf } from './marked.js';

describe('a text with what was found', () => {
  it('falls into parts that make it up again', () => {
    const parts = partsOf('Мост открыт, мост новый', [
      { start: 0, end: 4 },
      { start: 13, end: 17 },
    ]);
    expect(parts).toEqual([
      { text: 'Мост', marked: true },
      { text: ' открыт, ', marked: false },
      { text: 'мост', marked: true },
      { text: ' новый', marked: false },
    ]);
  });

  it('is one part where nothing was found', () => {
    expect(partsOf('Көпір', [])).toEqual([{ text: 'Көпір', marked: false }]);
  });
});
