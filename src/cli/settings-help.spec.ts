import { readConfig } from '../config/env.js';
import { ENGINE_SETTINGS, SETTINGS } from './settings-help.js';

it('names every variable that is read, and no other', () => {
  const read = new Set<string | symbol>();
  readConfig(new Proxy<Record<string, undefined>>({}, { get: (_, name) => void read.add(name) }));
  const named = [...SETTINGS.serve, ...SETTINGS.worker, ...ENGINE_SETTINGS];
  expect(new Set<string | symbol>(named)).toEqual(read);
});
