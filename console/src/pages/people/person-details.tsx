import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/use-versioned.js';
import { useUnloadGuard } from '../../drafts/use-unload-guard.js';
import { useTexts } from '../../i18n/texts.js';
import { ConflictNotice } from '../../ui/conflict-notice.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { PairTags } from './pair-tags.js';
import { PersonFields } from './person-fields.js';
import { bodyOf, valuesOf, type PersonValues } from './person-values.js';

type Person = Schemas['Person'];
type Body = ReturnType<typeof bodyOf<PersonValues>>;

export const PERSON_READS = ['/api/v1/people', '/api/v1/people/{id}', '/api/v1/people/{id}/events'] as const;

export function PersonDetails({ person }: { person: Person }) {
  const { t } = useTexts('console-people');
  const form = useForm<PersonValues>({ initialValues: valuesOf(person) });
  const isDirty = form.isDirty();
  useUnloadGuard(isDirty);
  const change = useVersioned(
    person,
    (body: Body, seen: Person) =>
      dataOf(client.PATCH('/api/v1/people/{id}', { params: { path: { id: seen.id }, header: ifMatch(seen) }, body })),
    { refreshes: PERSON_READS, done: t('console-people:saved'), onDone: begin },
  );
  function begin(now: Person) {
    form.setInitialValues(valuesOf(now));
    form.setValues(valuesOf(now));
  }
  return (
    <Panel title={t('console-people:details')}>
      <form onSubmit={form.onSubmit((values) => change.submit(bodyOf(values)))}>
        <Stack>
          {change.problem && <ProblemAlert problem={change.problem} />}
          <ConflictNotice
            change={change}
            show={({ name, roles, skills }) => (
              <>
                <Text size="sm">
                  {name} – {roles.map((role) => t(`workflow:role.${role}`)).join(', ')}
                </Text>
                <PairTags pairs={skills} />
              </>
            )}
            onKeptTheirs={begin}
          />
          <PersonFields form={form} />
          <div>
            <Button type="submit" loading={change.isPending} disabled={!isDirty}>
              {t('console-people:save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
