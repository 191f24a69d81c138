import { Anchor, Group, List, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import { useEditor } from '../editor-context.js';
import { placeOf } from './obstacle-place.js';
import { SegmentLink } from './segment-link.js';
import { useSource } from './use-source.js';

export type Obstacle = Schemas['Obstacles']['steps'][number]['obstacles'][number];

interface Props {
  obstacles: readonly Obstacle[];
  /** Somebody goes to one of the places. */
  onGo: () => void;
}

const MOST_SEGMENTS = 12;

/** Everything that is in the way, each with the way to its place and with who could help. */
export function ObstacleList({ obstacles, onGo }: Props) {
  return (
    <List spacing="sm">
      {obstacles.map((obstacle) => (
        <List.Item key={obstacle.code + obstacle.detail}>
          <Stack gap={4}>
            <Text size="sm">{obstacle.detail}</Text>
            <Segments segments={obstacle.segments} onGo={onGo} />
            <Place obstacle={obstacle} />
            <Helper obstacle={obstacle} />
          </Stack>
        </List.Item>
      ))}
    </List>
  );
}

function Segments({ segments, onGo }: { segments: readonly string[]; onGo: () => void }) {
  const { t } = useTexts('console-panels');
  if (segments.length === 0) return null;
  const more = segments.length - MOST_SEGMENTS;
  return (
    <Group gap="xs">
      {segments.slice(0, MOST_SEGMENTS).map((id) => (
        <SegmentLink key={id} segmentId={id} onGo={onGo} />
      ))}
      {more > 0 && <Text size="sm">{t('console-panels:approve.more', { count: more })}</Text>}
    </Group>
  );
}

function Place({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTexts('console-panels');
  const { variant } = useEditor();
  const sourceId = useSource(variant);
  const place = placeOf(obstacle, { documentId: variant.documentId, sourceId });
  if (!place) return null;
  return (
    <Anchor component={Link} to={place.path} size="sm">
      {t(`console-panels:approve.place.${place.name}`)}
    </Anchor>
  );
}

function Helper({ obstacle: { helper } }: { obstacle: Obstacle }) {
  const { t } = useTexts('console-panels');
  if (!helper || helper.roles.length === 0) return null;
  const roles = helper.roles.map((role) => t(`workflow:role.${role}`)).join(', ');
  return (
    <Text size="sm" c="dimmed">
      {t('console-panels:approve.helper', { roles })}
      {helper.pair && ` (${t(`workflow:pair.from.${helper.pair.from}`)} ${t(`workflow:pair.to.${helper.pair.to}`)})`}
    </Text>
  );
}
