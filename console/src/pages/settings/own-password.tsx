import { Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { client, dataOf } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

export function OwnPassword() {
  const { t } = useTexts('console-settings');
  const form = useForm({ initialValues: { current: '', new: '' } });
  const change = useAction(
    (password: typeof form.values) => dataOf(client.PATCH('/api/v1/session/person', { body: { password } })),
    {
      refreshes: ['/api/v1/session/tokens'],
      done: t('console-settings:password.done'),
      onDone: () => form.reset(),
      onProblem: () => undefined,
    },
  );
  const eye = { 'aria-label': t('console-shell:signIn.show'), tabIndex: 0, 'aria-hidden': false };
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} mb="sm">
        {t('console-settings:password.title')}
      </Title>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack align="flex-start">
          <Text size="sm">{t('console-settings:password.description')}</Text>
          {change.error && <ProblemAlert problem={change.error} />}
          <PasswordInput
            w="100%"
            label={t('console-settings:password.current')}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('current')}
          />
          <PasswordInput
            w="100%"
            label={t('console-settings:password.new')}
            autoComplete="new-password"
            required
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('new')}
          />
          <Button type="submit" loading={change.isPending}>
            {t('console-settings:password.submit')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
