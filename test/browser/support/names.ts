import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { PROJECT_ROOT } from '../../../src/common/project-root.js';
import type { Language } from '../../../src/languages/languages.js';

/** What the interface calls things, by the keys of `locales/`. A key that is not there is an error. */
export interface Names {
  (key: string, params?: Record<string, unknown>): string;
  /** Whatever its parameters are. */
  like(key: string): RegExp;
}

export function namesIn(language: Language): Names {
  const texts = createInstance();
  void texts.init({
    lng: language,
    resources: { [language]: readNamespaces(language) },
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`There is no text ${language}/${key}`);
    },
  });
  const name = (key: string, params: Record<string, unknown> = {}) => texts.t(key, params);
  const like = (key: string) => {
    const fixed = name(key, { skipInterpolation: true }).split(/\{\{.+?\}\}/);
    return new RegExp(`^${fixed.map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('.+')}$`);
  };
  return Object.assign(name, { like });
}

function readNamespaces(language: Language): Record<string, object> {
  const folder = join(PROJECT_ROOT, 'locales', language);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as object,
    ]),
  );
}
