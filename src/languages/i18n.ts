import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type i18n } from 'i18next';
import { PROJECT_ROOT } from '../common/project-root.js';
import { LANGUAGES, type Language } from './languages.js';

/** `key` is `namespace:path.to.text`; plural forms are chosen by `params.count`. */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

const LOCALES = join(PROJECT_ROOT, 'locales');

let shared: i18n | undefined;

/** The texts of `locales/`, in one language. Missing keys fall back to English. */
export function translatorFor(language: Language): Translate {
  shared ??= loadTexts();
  return shared.getFixedT(language) as Translate;
}

function loadTexts(): i18n {
  const instance = createInstance();
  void instance.init({
    resources: Object.fromEntries(LANGUAGES.map((language) => [language, readNamespaces(language)])),
    fallbackLng: 'en',
    initAsync: false,
    // Whoever writes the text into HTML or XML escapes it there.
    interpolation: { escapeValue: false },
  });
  return instance;
}

function readNamespaces(language: Language): Record<string, object> {
  const folder = join(LOCALES, language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8')) as object]),
  );
}
