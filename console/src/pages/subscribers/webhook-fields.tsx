import { Checkbox, Group, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LANGUAGES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { EVENTS, type WebhookValues } from './webhook-values.js';

export function WebhookFields({ form }: { form: UseFormReturnType<WebhookValues> }) {
  const { t } = useTexts('console-subscribers');
  return (
    <>
      <TextInput
        label={t('console-subscribers:partner')}
        description={t('console-subscribers:partnerHint')}
        required
        maxLength={200}
        {...form.getInputProps('description')}
      />
      <TextInput
        label={t('console-subscribers:url')}
        description={t('console-subscribers:urlHint')}
        type="url"
        required
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      <Checkbox.Group label={t('console-subscribers:events')} {...form.getInputProps('events')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6} mt="xs">
          {EVENTS.map((event) => (
            <Checkbox key={event} value={event} label={t(`console-subscribers:event.${event}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Checkbox.Group label={t('console-subscribers:languages')} {...form.getInputProps('languages')}>
        <Group mt="xs">
          {LANGUAGES.map((language) => (
            <Checkbox key={language} value={language} label={t(`workflow:language.${language}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Switch
        label={t('console-subscribers:isActive')}
        description={t('console-subscribers:isActiveHint')}
        {...form.getInputProps('active', { type: 'checkbox' })}
      />
    </>
  );
}
