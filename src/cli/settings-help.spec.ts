import { readConfig } from '../config/env.js';
import { SETTINGS } from './settings-help.js';

it.each(['serve', 'worker'] as const)('of %s names no variable that nobody reads', (command) => {
  const read = new Set<string | symbol>();
  readConfig(new Proxy<Record<string, undefined>>({}, { get: (_, name) => void read.add(name) }));
  expect(SETTINGS[command].filter((name) => !read.has(name))).toEqual([]);
});
