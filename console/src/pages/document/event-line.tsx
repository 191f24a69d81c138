import { Text } from '@mantine/core';
import i18next from 'i18next';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { PersonName } from '../../ui/person-name.js';
import { textsOf, type Row } from './texts-of.js';

/** Who did what, and when. */
export function EventLine({
  row,
  event: { action, actor, at, variantId, reason },
}: {
  row: Row;
  event: Schemas['Event'];
}) {
  const { t } = useTexts('console-document', 'console-events');
  const text = textsOf(row).find(({ id }) => id === variantId);
  // An action that is new to the console has its name at least.
  const words = i18next.exists(`console-events:${action}`) ? t(`console-events:${action}`) : action;
  return (
    <li>
      <Text size="sm" component="div">
        {text && <LanguageTag language={text.language} />} <PersonName person={actor} />: {words}
      </Text>
      {reason && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {reason}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        <AlmatyTime at={at} />
      </Text>
    </li>
  );
}
