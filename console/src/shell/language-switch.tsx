import { NativeSelect } from '@mantine/core';
import { isLanguage, LANGUAGES, OWN_NAMES } from '../i18n/chosen-language.js';
import { useTexts } from '../i18n/texts.js';
import { useChooseLanguage } from '../session/use-language.js';

export function LanguageSwitch() {
  const { t, language } = useTexts();
  const choose = useChooseLanguage();
  return (
    <NativeSelect
      aria-label={t('console-shell:language')}
      value={language}
      onChange={({ currentTarget: { value } }) => isLanguage(value) && choose(value)}
    >
      {LANGUAGES.map((other) => (
        <option key={other} value={other} lang={other}>
          {OWN_NAMES[other]}
        </option>
      ))}
    </NativeSelect>
  );
}
