import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { Ago } from '../../ui/ago.js';
import { AlmatyTime } from '../../ui/almaty-time.js';

/** Which document it is, and what is out of the ordinary about it. */
export function DocumentCell({ row }: { row: Schemas['BoardRow'] }) {
  const { t } = useTexts('console-documents');
  const { id, kind, title, titleLanguage, section, sourceLanguage, activeAt } = row;
  return (
    <Stack gap={4} maw="28rem">
      <Anchor component={Link} to={paths.document(id)} lang={titleLanguage ?? undefined} fw={600}>
        {title || t('console-documents:untitled')}
      </Anchor>
      <Text size="xs" c="dimmed">
        {t(`console-documents:kind.${kind}`)}
        {section.length > 0 && (
          <>
            {' · '}
            <span lang={sourceLanguage}>{section.join(' › ')}</span>
          </>
        )}
        {' · '}
        <Ago at={activeAt} />
      </Text>
      <Flags row={row} />
    </Stack>
  );
}

function Flags({ row }: { row: Schemas['BoardRow'] }) {
  const { t } = useTexts('console-documents');
  const { late, priority, embargoed, embargoUntil, unconfirmedOverrides } = row;
  if (!late && priority !== 'urgent' && !embargoed && unconfirmedOverrides.length === 0) return null;
  return (
    <Group gap={6}>
      {late && <Badge color="red.9">{t('console-documents:flag.late')}</Badge>}
      {priority === 'urgent' && (
        <Badge color="red" variant="light">
          {t('console-documents:flag.urgent')}
        </Badge>
      )}
      {embargoed && embargoUntil && (
        <Badge
          color="orange"
          variant="light"
          tt="none"
          h="auto"
          styles={{ label: { whiteSpace: 'normal', overflow: 'visible' } }}
        >
          {t('console-documents:flag.embargoed')} <AlmatyTime at={embargoUntil} />
        </Badge>
      )}
      {unconfirmedOverrides.length > 0 && (
        <Badge color="orange" variant="light">
          {t('console-documents:flag.unconfirmed')}
        </Badge>
      )}
    </Group>
  );
}
