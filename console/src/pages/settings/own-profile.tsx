import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { client, dataOf } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { useKnowMe, useMe } from '../../session/use-session.js';
import { LanguageSwitch } from '../../shell/language-switch.js';

export function OwnProfile() {
  const { t } = useTexts('console-settings');
  const me = useMe();
  const know = useKnowMe();
  const form = useForm({ initialValues: { name: me.name } });
  const save = useAction((body: typeof form.values) => dataOf(client.PATCH('/api/v1/session/person', { body })), {
    onDone: know,
    done: t('console-settings:saved'),
  });
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} mb="sm">
        {t('console-settings:profile.title')}
      </Title>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack align="flex-start">
          <Text size="sm">
            {me.email} ·{' '}
            {me.roles.map((role) => t(`workflow:role.${role}`)).join(', ') || t('console-settings:profile.noRole')}
          </Text>
          <TextInput
            w="100%"
            label={t('console-settings:profile.name')}
            autoComplete="name"
            required
            {...form.getInputProps('name')}
          />
          <Group>
            <Text size="sm">{t('console-shell:language')}</Text>
            <LanguageSwitch />
          </Group>
          <Button type="submit" loading={save.isPending}>
            {t('console-settings:save')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
