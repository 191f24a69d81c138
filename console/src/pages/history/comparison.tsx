import { Group, NativeSelect, Stack } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { Panel } from '../../ui/panel.js';
import { comparedIn } from './compared.js';
import { RevisionDiff } from './revision-diff.js';

interface Props {
  variantId: string;
  language: Language;
  /** Of the revisions that are shown, newest first. */
  numbers: readonly number[];
}

export function Comparison({ variantId, language, numbers }: Props) {
  const { t } = useTexts('console-history');
  const [address, setAddress] = useSearchParams();
  const compared = comparedIn(address, numbers);
  if (!compared) return null;
  const { from, to } = compared;
  const choose = (changed: Partial<typeof compared>) =>
    setAddress({ from: String(changed.from ?? from), to: String(changed.to ?? to) }, { replace: true });
  const choices = [...new Set([...numbers, from, to])].sort((one, other) => other - one).map(String);
  return (
    <Panel title={t('console-history:compare')}>
      <Stack>
        <Group>
          <NativeSelect
            label={t('console-history:from')}
            data={choices}
            value={String(from)}
            onChange={(event) => choose({ from: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label={t('console-history:to')}
            data={choices}
            value={String(to)}
            onChange={(event) => choose({ to: Number(event.currentTarget.value) })}
          />
        </Group>
        <RevisionDiff variantId={variantId} language={language} from={from} to={to} />
      </Stack>
    </Panel>
  );
}
