import { Textarea } from '@mantine/core';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { KazakhLetters } from '../../../ui/kazakh-letters.js';
import type { PerLanguage } from './per-language.js';

interface Props {
  /** What the texts are; in which language is added. */
  label: string;
  description: string;
  languages: readonly Language[];
  value: PerLanguage;
  onChange: (value: PerLanguage) => void;
  required?: boolean;
}

/** A text in each of these languages, for the readers of each. */
export function WordsPerLanguage({ label, description, languages, value, onChange, required = false }: Props) {
  const { t } = useTexts('console-release');
  return (
    <>
      {languages.includes('kk') && <KazakhLetters />}
      {languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={t('console-release:inLanguage', { what: label, inLanguage: t(`workflow:languageIn.${language}`) })}
          description={description}
          autosize
          minRows={2}
          required={required}
          value={value[language] ?? ''}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}
