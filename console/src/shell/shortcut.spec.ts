import { isForThePage, isPressed } from './shortcut.js';

const pressed = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>>,
) => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

describe('isPressed', () => {
  it.each([
    ['Ctrl+K', pressed('k', 'KeyK', { ctrlKey: true }), true],
    ['Ctrl+K', pressed('л', 'KeyK', { ctrlKey: true }), true],
    ['Ctrl+K', pressed('k', 'KeyK', { metaKey: true }), true],
    ['Ctrl+K', pressed('k', 'KeyK', {}), false],
    ['Ctrl+K', pressed('K', 'KeyK', { ctrlKey: true, shiftKey: true }), false],
    ['Alt+1', pressed('1', 'Digit1', { altKey: true }), true],
    ['Ctrl+Enter', pressed('Enter', 'Enter', { ctrlKey: true }), true],
    ['Ctrl+Shift+Enter', pressed('Enter', 'Enter', { ctrlKey: true, shiftKey: true }), true],
    ['?', pressed('?', 'Slash', { shiftKey: true }), true],
    ['?', pressed('?', 'Digit7', { shiftKey: true }), true],
  ])('%s by %j: %s', (keys, event, is) => {
    expect(isPressed(keys, event)).toBe(is);
  });
});

describe('isForThePage', () => {
  it.each([
    ['?', true, false],
    ['?', false, true],
    ['Ctrl+Enter', true, true],
    ['Alt+1', true, true],
    ['Escape', true, true],
  ])('%s while typing (%s): %s', (keys, typing, is) => {
    expect(isForThePage(keys, typing)).toBe(is);
  });
});
