import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { Ago } from '../../ui/ago.js';
import { Dialog } from '../../ui/dialog.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import type { Unit } from './unit.js';

/** The places that a unit was taken over into. */
export function UnitUses({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTexts('console-memory');
  const { data, error } = useRead('/api/v1/memory/units/{id}/uses', { params: { path: { id: unit.id } } });
  return (
    <Dialog title={t('console-memory:uses')} onClose={onClose}>
      {error && <ProblemAlert problem={error} />}
      {!data && !error && <Waiting />}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {data?.items.map(({ variantId, segmentId, language, at }) => (
          <Group key={`${variantId} ${segmentId} ${at}`} component="li" gap="xs">
            <LanguageTag language={language} />
            <Anchor component={Link} to={paths.variant(variantId)}>
              {t('console-memory:segment', { id: segmentId })}
            </Anchor>
            <Text size="sm" c="dimmed">
              <Ago at={at} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Dialog>
  );
}
