import { Badge } from '@mantine/core';
import type { Schemas } from '../api/client.js';
import { useTexts } from '../i18n/texts.js';

type State = Schemas['Variant']['state'];

const COLORS: Record<State, string> = {
  draft: 'gray',
  translation: 'blue',
  review: 'violet',
  approved: 'teal',
  published: 'green',
  withdrawn: 'red',
};

/** Where a variant stands on its way. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useTexts();
  return (
    <Badge color={COLORS[state]} variant="light" miw="max-content">
      {t(`workflow:state.${state}`)}
    </Badge>
  );
}
