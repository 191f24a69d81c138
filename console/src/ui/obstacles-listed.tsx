import { Anchor, Group, List, Stack, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { Schemas } from '../api/client.js';
import { useTexts } from '../i18n/texts.js';
import { placeOf, type Around } from './obstacle-place.js';

type Whole = Schemas['Obstacles']['steps'][number]['obstacles'][number];
export type Obstacle = Pick<Whole, 'code' | 'detail' | 'params'> & Partial<Whole>;

interface Props {
  obstacles: readonly Obstacle[];
  around: Around;
  /** The way to a segment, by its number among those that the obstacle names. */
  segment?: (segmentId: string, number: number) => ReactNode;
  /** Somebody goes to one of the places. */
  onGo?: () => void;
}

const MOST_SEGMENTS = 12;

/** Everything that is in the way, each with the way to its place and with who could help. */
export function ObstaclesListed({ obstacles, around, segment, onGo }: Props) {
  return (
    <List spacing="sm" size="sm">
      {obstacles.map((obstacle) => (
        <List.Item key={`${obstacle.code} ${obstacle.detail}`}>
          <Stack gap={4}>
            <Text size="sm">{obstacle.detail}</Text>
            {segment && <Segments segments={obstacle.segments ?? []} segment={segment} />}
            {!(segment && obstacle.segments?.length) && <Way obstacle={obstacle} around={around} onGo={onGo} />}
            <Helper obstacle={obstacle} />
          </Stack>
        </List.Item>
      ))}
    </List>
  );
}

function Segments({ segments, segment }: { segments: readonly string[] } & Required<Pick<Props, 'segment'>>) {
  const { t } = useTexts();
  if (segments.length === 0) return null;
  const more = segments.length - MOST_SEGMENTS;
  return (
    <Group gap="xs">
      {segments.slice(0, MOST_SEGMENTS).map((id, index) => (
        <Fragment key={id}>{segment(id, index + 1)}</Fragment>
      ))}
      {more > 0 && <Text size="sm">{t('console-shell:obstacle.more', { count: more })}</Text>}
    </Group>
  );
}

function Way({ obstacle, around, onGo }: { obstacle: Obstacle; around: Around; onGo: (() => void) | undefined }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const place = placeOf(obstacle, around);
  if (!place || place.path === pathname) return null;
  const inLanguage = place.language ? t(`workflow:languageIn.${place.language}`) : '';
  return (
    <Anchor component={Link} to={place.path} size="sm" underline="always" onClick={onGo}>
      {t(`console-shell:obstacle.place.${place.name}`, { inLanguage }).trim()}
    </Anchor>
  );
}

function Helper({ obstacle: { helper } }: { obstacle: Obstacle }) {
  const { t } = useTexts();
  if (!helper || helper.roles.length === 0) return null;
  const roles = helper.roles.map((role) => t(`workflow:role.${role}`)).join(', ');
  return (
    <Text size="sm" c="dimmed">
      {t('console-shell:obstacle.helper', { roles })}
      {helper.pair && ` (${t(`workflow:pair.from.${helper.pair.from}`)} ${t(`workflow:pair.to.${helper.pair.to}`)})`}
    </Text>
  );
}
