import { Group, Stack, Text } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import type { Schemas } from '../../api/client.js';
import { LANGUAGES, type Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { LanguageTag } from '../../ui/language-tag.js';
import type { TermForm } from './term-values.js';

/** The forms of a term in all languages that it has. */
export function TermForms({ forms }: { forms: Schemas['Term']['forms'] }) {
  return (
    <Stack gap={4}>
      {LANGUAGES.filter((language) => forms[language]?.length).map((language) => (
        <Group key={language} gap="xs" wrap="nowrap" align="flex-start">
          <LanguageTag language={language} />
          <FormsIn language={language} forms={forms[language] ?? []} />
        </Group>
      ))}
    </Stack>
  );
}

export function FormsIn({ language, forms }: { language: Language; forms: readonly TermForm[] }) {
  const { t } = useTexts('console-glossary');
  if (forms.length === 0) return '–';
  return (
    <Stack gap={2}>
      {forms.map(({ text, status }) => (
        <Text key={text} size="sm" component="span" fw={status === 'preferred' ? 600 : 400}>
          {status === 'forbidden' && <IconBan size={14} aria-hidden style={{ verticalAlign: '-2px' }} />}{' '}
          <span lang={language} style={status === 'forbidden' ? { textDecoration: 'line-through' } : undefined}>
            {text}
          </span>
          {status !== 'preferred' && (
            <Text span size="xs" c="dimmed">
              {' '}
              – {t(`console-glossary:status.${status}`)}
            </Text>
          )}
        </Text>
      ))}
    </Stack>
  );
}
