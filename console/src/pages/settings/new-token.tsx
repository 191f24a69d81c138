import { Alert, Button, Checkbox, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';

const SCOPES: Schemas['NewToken']['scopes'] = ['read', 'write', 'admin'];

export function NewToken() {
  const { t } = useTexts('console-settings');
  const form = useForm<{ name: string; scopes: Schemas['NewToken']['scopes'] }>({
    initialValues: { name: '', scopes: ['read'] },
  });
  const create = useAction(
    (token: typeof form.values) =>
      dataOf(client.POST('/api/v1/session/tokens', { body: { ...token, expiresInDays: 90 } })),
    { refreshes: ['/api/v1/session/tokens'], onDone: () => form.reset() },
  );
  return (
    <form onSubmit={form.onSubmit((token) => create.mutate(token))}>
      <Stack align="flex-start" mb="md">
        <TextInput
          w="100%"
          label={t('console-settings:tokens.name')}
          description={t('console-settings:tokens.nameHint')}
          required
          {...form.getInputProps('name')}
        />
        <Checkbox.Group label={t('console-settings:tokens.may')} {...form.getInputProps('scopes')}>
          <Group mt="xs">
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`console-settings:tokens.scope.${scope}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Button type="submit" loading={create.isPending}>
          {t('console-settings:tokens.create')}
        </Button>
        {create.data && (
          <Alert color="green" title={t('console-settings:tokens.created')}>
            <Text size="sm">{t('console-settings:tokens.shownOnce')}</Text>
            <Code block>{create.data.token}</Code>
          </Alert>
        )}
      </Stack>
    </form>
  );
}
