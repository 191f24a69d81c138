import { forgetExpired, forgetTypedBy } from './forget-kept.js';
import { storedAs } from './kept.js';

const DAY_MS = 86_400_000;
const NOW = 100 * DAY_MS;
const typedBefore = (days: number) =>
  storedAs({ value: { reason: 'x' }, typedAt: NOW - days * DAY_MS }, { reason: '' });

function storageOf(entries: Record<string, string | null>): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.assign(Object.create(methods) as Storage, entries);
}

describe('what is kept of forms', () => {
  it('is forgotten after thirty days, and nothing else is', () => {
    const storage = storageOf({
      'jarshy.kept/a/old': typedBefore(31),
      'jarshy.kept/a/new': typedBefore(29),
      'jarshy.kept/a/broken': '{',
      'jarshy.language': 'kk',
    });
    forgetExpired(() => storage, NOW);
    expect(Object.keys(storage)).toEqual(['jarshy.kept/a/new', 'jarshy.language']);
  });

  it('is forgotten of who signs out, and of nobody else', () => {
    const storage = storageOf({ 'jarshy.kept/a/x': typedBefore(0), 'jarshy.kept/ab/x': typedBefore(0) });
    forgetTypedBy(() => storage, 'a');
    expect(Object.keys(storage)).toEqual(['jarshy.kept/ab/x']);
  });

  it('is nothing where the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    expect(() => forgetExpired(refuse, NOW)).not.toThrow();
  });
});
