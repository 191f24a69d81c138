import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { emptyForm, STATUSES, type Status, type TermForm } from './term-values.js';

interface Props {
  language: Language;
  forms: readonly TermForm[];
  onChange: (forms: TermForm[]) => void;
}

/** What a term is called in one language: what to write, what else is right, what never to write. */
export function FormsField({ language, forms, onChange }: Props) {
  const { t } = useTexts('console-glossary');
  const put = (index: number, form: Partial<TermForm>) =>
    onChange(forms.map((other, at) => (at === index ? { ...other, ...form } : other)));
  return (
    <Fieldset legend={t(`workflow:language.${language}`)}>
      <Stack gap="xs" align="flex-start">
        {forms.map(({ text, status }, index) => (
          <Group key={index} gap="xs" wrap="nowrap" w="100%">
            <TextInput
              flex={1}
              lang={language}
              aria-label={t('console-glossary:form.text', { number: index + 1 })}
              value={text}
              onChange={(event) => put(index, { text: event.currentTarget.value })}
            />
            <NativeSelect
              aria-label={t('console-glossary:form.status', { number: index + 1 })}
              value={status}
              onChange={(event) => put(index, { status: event.currentTarget.value as Status })}
            >
              {STATUSES.map((each) => (
                <option key={each} value={each}>
                  {t(`console-glossary:status.${each}`)}
                </option>
              ))}
            </NativeSelect>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('console-glossary:form.remove', { number: index + 1 })}
              onClick={() => onChange(forms.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...forms, emptyForm(forms.length > 0 ? 'admitted' : 'preferred')])}
        >
          {t('console-glossary:form.add')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
