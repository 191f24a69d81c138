import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type i18n } from 'i18next';
import { PROJECT_ROOT } from '../common/project-root.js';
import { formatDateTime } from './format.js';
import { LANGUAGES, type Language } from './languages.js';

/** `key` is `namespace:path.to.text`; plural forms are chosen by `params.count`. */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

const LOCALES = join(PROJECT_ROOT, 'locales');

let shared: i18n | undefined;

/** The texts of `locales/`, in one language. Missing keys fall back to English. */
export function translatorFor(language: Language): Translate {
  shared ??= loadTexts();
  return shared.getFixedT(language);
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
  addFormats(instance);
  return instance;
}

/** Parameters stay what programs can read, times and names; the texts word them. */
function addFormats(instance: i18n): void {
  const { formatter } = instance.services;
  // {{until, moment}}: an ISO time, as the clocks of Almaty show it.
  formatter?.add('moment', (time: string, language) => formatDateTime(new Date(time), language as Language));
  // {{language, word(of: workflow:languageIn)}}: a name, worded by its key, beside what people wrote: that may have a $t( in
  // it, and then i18next nests nothing.
  formatter?.add('word', (name: string, language, { of }: { of: string }) =>
    instance.getFixedT(language as Language)(`${of}.${name}`),
  );
  // {{roles, oneOf(of: workflow:role)}}: a list of names, each worded by its key. (CLDR's Kazakh “or”, «не», reads as a
  // Russian “not” to people who know both.)
  formatter?.add('oneOf', (names: string[], language, { of }: { of: string }) => {
    const t = instance.getFixedT(language as Language);
    const words = names.map((name) => t(`${of}.${name}`));
    return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(` ${t('workflow:or')} `);
  });
}

function readNamespaces(language: Language): Record<string, object> {
  const folder = join(LOCALES, language);
  // The browser fetches the texts of the console by itself.
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.startsWith('console-'));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8')) as object]),
  );
}
