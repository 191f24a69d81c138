import { Badge, Group } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';

/** kk → ru, read out in full. */
export function PairTags({ pairs }: { pairs: readonly Schemas['LanguagePair'][] }) {
  const { t } = useTexts();
  if (pairs.length === 0) return '–';
  return (
    <Group gap={4}>
      {pairs.map(({ from, to }) => {
        const name = `${t(`workflow:pair.from.${from}`)} ${t(`workflow:pair.to.${to}`)}`;
        return (
          <Badge key={`${from}-${to}`} variant="outline" color="gray" role="img" aria-label={name} title={name}>
            {from} → {to}
          </Badge>
        );
      })}
    </Group>
  );
}
