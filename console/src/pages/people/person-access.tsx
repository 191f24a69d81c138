import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { useMe } from '../../session/use-session.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { PERSON_READS } from './person-details.js';

type Person = Schemas['Person'];

function usePersonChange(person: Person, done: string, onDone: () => void) {
  return useAction(
    (body: Schemas['PersonChanges']) =>
      dataOf(
        client.PATCH('/api/v1/people/{id}', { params: { path: { id: person.id }, header: ifMatch(person) }, body }),
      ),
    { refreshes: PERSON_READS, done, onDone, onProblem: () => undefined },
  );
}

/** A new password, and whether the person can sign in at all. */
export function PersonAccess({ person }: { person: Person }) {
  const { t } = useTexts('console-people');
  const me = useMe();
  return (
    <Panel title={t('console-people:access')}>
      <Stack>
        {person.id === me.id ? (
          // One's own is changed with the former one.
          <Text size="sm">{t('console-people:ownPassword')}</Text>
        ) : (
          <NewPassword person={person} />
        )}
        <Disabling person={person} />
      </Stack>
    </Panel>
  );
}

function NewPassword({ person }: { person: Person }) {
  const { t } = useTexts('console-people');
  const form = useForm({ initialValues: { password: '' } });
  const change = usePersonChange(person, t('console-people:passwordSet'), () => form.reset());
  return (
    <form onSubmit={form.onSubmit((body) => change.mutate(body))}>
      <Stack align="flex-start">
        {change.error && <ProblemAlert problem={change.error} />}
        <PasswordInput
          w="100%"
          label={t('console-people:newPassword')}
          description={t('console-people:newPasswordHint')}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={{
            ...{ 'aria-label': t('console-shell:signIn.show'), tabIndex: 0, 'aria-hidden': false },
          }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('console-people:setPassword')}
        </Button>
      </Stack>
    </form>
  );
}

function Disabling({ person }: { person: Person }) {
  const { t } = useTexts('console-people');
  const [asked, setAsked] = useState(false);
  const verb = person.disabled ? 'enable' : 'disable';
  const change = usePersonChange(person, t('console-people:saved'), () => setAsked(false));
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t(`console-people:verb.${verb}`)}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t(`console-people:verb.${verb}`)}
        confirm={t(`console-people:verb.${verb}`)}
        dangerous={!person.disabled}
        loading={change.isPending}
        onConfirm={() => change.mutate({ disabled: !person.disabled })}
        onClose={() => setAsked(false)}
      >
        {change.error && <ProblemAlert problem={change.error} />}
        <Text size="sm">{t(`console-people:verbText.${verb}`, { name: person.name })}</Text>
      </ConfirmDialog>
    </div>
  );
}
