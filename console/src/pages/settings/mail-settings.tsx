import { Alert, NativeSelect, Paper, SimpleGrid, Title } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

type Settings = Schemas['NotificationSettings'];
type Kind = keyof Settings['mail'];
type Choice = Settings['mail'][Kind];

const CHOICES: readonly Choice[] = ['instant', 'digest', 'off'];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Which mails I get. What is chosen is saved at once. */
export function MailSettings() {
  const { t } = useTexts('console-settings', 'notifications');
  const { data, error } = useRead('/api/v1/notifications/settings');
  const save = useAction(
    (body: Schemas['NotificationSettingsChanges']) => dataOf(client.PUT('/api/v1/notifications/settings', { body })),
    { refreshes: ['/api/v1/notifications/settings'], done: t('console-settings:saved') },
  );
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} mb="sm">
        {t('console-settings:mail.title')}
      </Title>
      {error && <ProblemAlert problem={error} />}
      {data && !data.mailIsSent && (
        <Alert color="orange" mb="sm">
          {t('console-settings:mail.none')}
        </Alert>
      )}
      {data && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {(Object.keys(data.mail) as Kind[]).map((kind) => (
            <NativeSelect
              key={kind}
              label={t(`notifications:kind.${kind}`)}
              value={data.mail[kind]}
              onChange={(event) => save.mutate({ mail: { [kind]: event.currentTarget.value as Choice } })}
            >
              {CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`console-settings:mail.choice.${choice}`)}
                </option>
              ))}
            </NativeSelect>
          ))}
          <NativeSelect
            label={t('console-settings:mail.digestHour')}
            value={String(data.digestHour)}
            onChange={(event) => save.mutate({ digestHour: Number(event.currentTarget.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={String(hour)}>
                {String(hour).padStart(2, '0')}:00
              </option>
            ))}
          </NativeSelect>
        </SimpleGrid>
      )}
    </Paper>
  );
}
