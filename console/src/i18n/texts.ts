import i18next, { type BackendModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { chosenLanguage, keepLanguage, type Language } from './chosen-language.js';

/** A key is `namespace:path.to.text`, whole, so that it can be looked for and checked. */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

type Texts = Record<string, unknown>;

/**
 * One file for each room, fetched when a page asks for it. Those of the server word what the API names: `workflow` states,
 * languages and roles, `notifications` their kinds, `schedule` what is planned.
 */
const FILES = import.meta.glob<Texts>(
  ['../../../locales/*/console-*.json', '../../../locales/*/{workflow,notifications,schedule}.json'],
  { import: 'default' },
);

const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, tell) => {
    const load = FILES[`../../../locales/${language}/${namespace}.json`];
    if (!load) return tell(new Error(`There are no texts ${language}/${namespace}`), null);
    load().then(
      (texts) => tell(null, texts),
      (error: Error) => tell(error, null),
    );
  },
};

const ALWAYS = ['console-shell', 'workflow'];

export async function startTexts(): Promise<void> {
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      fallbackLng: false,
      ns: ALWAYS,
      defaultNS: 'console-shell',
      // What is missing stands out, and a test finds it.
      parseMissingKeyHandler: (key) => `⟦${key}⟧`,
      // React escapes.
      interpolation: { escapeValue: false },
    });
  document.documentElement.lang = i18next.language;
}

export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Waits (Suspense) until the texts of these rooms are there. Those of the shell and `workflow` are there always. */
export function useTexts(...namespaces: string[]): { t: Translate; language: Language } {
  const { t, i18n } = useTranslation([...namespaces, ...ALWAYS]);
  return { t, language: i18n.language as Language };
}
