import { Badge, Group, Progress, SimpleGrid, Stack, Text, Title, Paper } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { figure } from '../../ui/figures.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { ENGINE_NAMES } from './engine-names.js';

type Engine = Schemas['Engine'];

export function EngineList() {
  const { t } = useTexts('console-engines');
  const { data, error, refetch } = useRead('/api/v1/machine-translation/engines');
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) {
    return (
      <EmptyState title={t('console-engines:none')}>
        <Text size="sm">{t('console-engines:noneHint')}</Text>
      </EmptyState>
    );
  }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      {data.items.map((engine) => (
        <EngineCard key={engine.name} engine={engine} />
      ))}
    </SimpleGrid>
  );
}

const COLORS: Record<Engine['circuit'], string> = { closed: 'green', open: 'red', halfOpen: 'orange' };

function EngineCard({ engine: { name, outside, pairs, circuit, used, budget } }: { engine: Engine }) {
  const { t } = useTexts('console-engines');
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2}>{ENGINE_NAMES[name]}</Title>
          <Badge variant="light" color={COLORS[circuit]}>
            {t(`console-engines:circuit.${circuit}`)}
          </Badge>
        </Group>
        <Text size="sm">{t(outside ? 'console-engines:outside' : 'console-engines:inside')}</Text>
        <Text size="sm">{pairs.map((pair) => pair.replace('>', ' → ')).join(', ')}</Text>
        <Used used={used} budget={budget} />
      </Stack>
    </Paper>
  );
}

/** Characters this month, and of how many. */
function Used({ used, budget }: Pick<Engine, 'used' | 'budget'>) {
  const { t, language } = useTexts('console-engines');
  if (budget === null) return <Text size="sm">{t('console-engines:used', { used: figure(used, language) })}</Text>;
  const share = budget === 0 ? 100 : Math.min(100, (used / budget) * 100);
  const said = t('console-engines:usedOf', { used: figure(used, language), budget: figure(budget, language) });
  return (
    <>
      <Text size="sm">{said}</Text>
      <Progress value={share} color={share >= 90 ? 'red' : undefined} aria-label={said} />
    </>
  );
}
