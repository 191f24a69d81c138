import { Badge } from '@mantine/core';
import type { Language } from '../i18n/chosen-language.js';
import { useTexts } from '../i18n/texts.js';

/** KK, RU, EN; read out in full. */
export function LanguageTag({ language }: { language: Language }) {
  const { t } = useTexts();
  const name = t(`workflow:language.${language}`);
  return (
    <Badge variant="outline" color="gray" title={name} role="img" aria-label={name} flex="none">
      {language}
    </Badge>
  );
}
