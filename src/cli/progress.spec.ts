import { Progress } from './progress.js';

function terminal(isTTY: boolean, columns = 20) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => written.push(text) };
}

describe('progress', () => {
  it('writes over itself, and leaves nothing behind', () => {
    const screen = terminal(true);
    const progress = new Progress(screen);
    progress.show('1 of 2');
    progress.show('2 of 2');
    progress.clear();
    progress.clear();
    expect(screen.written).toEqual(['\r\u001b[K1 of 2', '\r\u001b[K2 of 2', '\r\u001b[K']);
  });

  it('does not go beyond the line', () => {
    const screen = terminal(true, 6);
    new Progress(screen).show('Қазақстан');
    expect(screen.written).toEqual(['\r\u001b[KҚазақ']);
  });

  it('is for terminals only', () => {
    const file = terminal(false);
    const progress = new Progress(file);
    progress.show('1 of 2');
    progress.clear();
    expect(file.written).toEqual([]);
  });
});
