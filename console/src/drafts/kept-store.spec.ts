import { forgetHere, readKept, writeKept } from './kept-store.js';

const full = () => {
  throw new Error('QuotaExceededError');
};

describe('a browser that keeps nothing', () => {
  const real = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  afterEach(() => {
    if (real) Object.defineProperty(globalThis, 'localStorage', real);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  });
  const browser = (storage: object) =>
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });

  it('still has what was typed as long as the page is there', () => {
    browser({ getItem: () => null, setItem: full, removeItem: full });
    writeKept('a', 'typed');
    expect(readKept('a')).toBe('typed');
    writeKept('a', null);
    expect(readKept('a')).toBeNull();
  });

  it('gives what it could not keep before what it kept earlier', () => {
    browser({ getItem: () => 'earlier', setItem: full, removeItem: full });
    expect(readKept('b')).toBe('earlier');
    writeKept('b', 'newer');
    expect(readKept('b')).toBe('newer');
  });

  it('forgets at once what it is told to, and what is no longer so', () => {
    const stored = new Map([['d', 'earlier']]);
    const removeItem = (key: string) => stored.delete(key);
    browser({ getItem: (key: string) => stored.get(key) ?? null, setItem: full, removeItem });
    writeKept('d', 'newer');
    forgetHere();
    expect(readKept('d')).toBeNull();
  });

  it('keeps nothing without a name', () => {
    browser({ getItem: full, setItem: full, removeItem: full });
    writeKept(undefined, 'secret');
    expect([readKept(undefined), readKept('c')]).toEqual([null, null]);
  });
});
