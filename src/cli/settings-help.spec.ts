import { readConfig } from '../config/env.js';
import { SETTINGS } from './settings-help.js';

it('names every variable that is read, and no other', () => {
  const read = new Set<string | symbol>();
  readConfig(new Proxy<Record<string, undefined>>({}, { get: (_, name) => void read.add(name) }));
  expect(new Set<string | symbol>([...SETTINGS.serve, ...SETTINGS.worker])).toEqual(read);
});
