import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { FreshnessBadge } from '../../ui/freshness-badge.js';
import { StateBadge } from '../../ui/state-badge.js';

/** One language of a profile: its state, with a way to where it is worked on. */
export function TextState({ text }: { text: Schemas['BoardRow']['languages'][number] | undefined }) {
  const { t } = useTexts('console-officials');
  if (!text?.variant) {
    return (
      <Text size="sm" c="dimmed">
        {t(text?.wanted === 'no' ? 'console-officials:notWanted' : 'console-officials:notBegun')}
      </Text>
    );
  }
  const { id, state, isSource, outdated } = text.variant;
  const open = t(isSource ? 'console-officials:write' : 'console-officials:translate', {
    language: t(`workflow:language.${text.language}`),
  });
  return (
    <Group gap={6}>
      <Anchor
        component={Link}
        to={isSource ? paths.writeVariant(id) : paths.variant(id)}
        aria-label={`${open}, ${t(`workflow:state.${state}`)}`}
        title={open}
      >
        <StateBadge state={state} />
      </Anchor>
      <FreshnessBadge outdated={outdated} />
    </Group>
  );
}
