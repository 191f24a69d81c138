import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../common/project-root.js';
import { LANGUAGES } from '../../languages/languages.js';
import { CHECK_IDS } from './check-ids.js';

describe.each(LANGUAGES)('the texts of the checks in %s', (language) => {
  const path = join(PROJECT_ROOT, 'locales', language, 'checks.json');
  const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;

  it('are there for every check, and for no other', () => {
    expect(Object.keys(texts).sort()).toEqual([...CHECK_IDS].sort());
  });

  it.each(CHECK_IDS)('name %s, and say what is wrong', (check) => {
    const { name, ...messages } = texts[check] ?? {};
    expect(name).toMatch(/^\p{Lu}[^.]*$/u);
    expect(Object.keys(messages)).not.toEqual([]);
    expect(Object.keys(messages).filter((key) => !/^message(_[a-z]+)?$/.test(key))).toEqual([]);
    for (const message of Object.values(messages)) expect(message).toMatch(/^[\p{Lu}«“{].*[.?!]$/u);
  });
});
