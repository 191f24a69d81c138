import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/use-versioned.js';
import { useUnloadGuard } from '../../drafts/use-unload-guard.js';
import { useTexts } from '../../i18n/texts.js';
import { ConflictNotice } from '../../ui/conflict-notice.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { WebhookFields } from './webhook-fields.js';
import { valuesOf, type WebhookValues } from './webhook-values.js';

type Webhook = Schemas['Webhook'];

export function WebhookDetails({ webhook }: { webhook: Webhook }) {
  const { t } = useTexts('console-subscribers');
  const form = useForm<WebhookValues>({ initialValues: valuesOf(webhook) });
  const isDirty = form.isDirty();
  useUnloadGuard(isDirty);
  const change = useVersioned(
    webhook,
    (body: WebhookValues, seen: Webhook) =>
      dataOf(client.PATCH('/api/v1/webhooks/{id}', { params: { path: { id: seen.id }, header: ifMatch(seen) }, body })),
    {
      refreshes: ['/api/v1/webhooks', '/api/v1/webhooks/{id}', '/api/v1/webhooks/{id}/deliveries'],
      done: t('console-subscribers:saved'),
      onDone: begin,
    },
  );
  function begin(now: Webhook) {
    form.setInitialValues(valuesOf(now));
    form.setValues(valuesOf(now));
  }
  return (
    <Panel title={t('console-subscribers:details')}>
      <form onSubmit={form.onSubmit((values) => change.submit(values))}>
        <Stack>
          {change.problem && <ProblemAlert problem={change.problem} />}
          <ConflictNotice
            change={change}
            show={({ description, url, events, languages }) => (
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {[
                  description,
                  url,
                  events.map((event) => t(`console-subscribers:event.${event}`)).join(', '),
                  languages.map((language) => t(`workflow:language.${language}`)).join(', '),
                ].join(' · ')}
              </Text>
            )}
            onKeptTheirs={begin}
          />
          <WebhookFields form={form} />
          <div>
            <Button type="submit" loading={change.isPending} disabled={!isDirty}>
              {t('console-subscribers:save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
