import { Button, Center, Group, Paper, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Navigate, useLocation } from 'react-router';
import { client, dataOf } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { speak, useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { meIn, useKnowMe, useSession } from '../../session/use-session.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

/** Goes back to where somebody was sent here from. */
export function Component() {
  const { t } = useTexts();
  const { state } = useLocation() as { state: { from?: string } | null };
  const { data: me } = useSession();
  if (me) return <Navigate to={state?.from ?? paths.home} replace />;
  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" w="100%" maw={420}>
        <Group justify="space-between" mb="lg">
          <Text fw={700}>Jarshy</Text>
          <LanguageSwitch />
        </Group>
        <PageHeader title={t('console-shell:signIn.title')} />
        <SignInForm />
      </Paper>
    </Center>
  );
}

function SignInForm() {
  const { t } = useTexts();
  const know = useKnowMe();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const signIn = useAction(
    async (body: typeof form.values) => {
      const me = meIn(await dataOf(client.POST('/api/v1/session', { body })));
      await speak(me.interfaceLanguage);
      return me;
    },
    { onDone: know, onProblem: () => form.setFieldValue('password', '') },
  );
  return (
    <form onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
      <Stack>
        {signIn.error && <ProblemAlert problem={signIn.error} />}
        <TextInput
          label={t('console-shell:signIn.email')}
          autoComplete="username"
          inputMode="email"
          required
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('console-shell:signIn.password')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{
            'aria-label': t('console-shell:signIn.show'),
            tabIndex: 0,
            'aria-hidden': false,
          }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('console-shell:signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
