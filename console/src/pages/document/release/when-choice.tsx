import { Group, Radio, Stack } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import { AlmatyTimeField } from '../../../ui/almaty-time-field.js';

export interface When {
  later: boolean;
  /** On the clocks of Almaty. */
  at: string;
}

interface Props {
  value: When;
  onChange: (when: When) => void;
}

/** At once, or at a time of Almaty. */
export function WhenChoice({ value, onChange }: Props) {
  const { t } = useTexts('console-release');
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('console-release:when.label')}
        value={value.later ? 'later' : 'now'}
        onChange={(chosen) => onChange({ ...value, later: chosen === 'later' })}
      >
        <Group mt="xs">
          <Radio value="now" label={t('console-release:when.now')} />
          <Radio value="later" label={t('console-release:when.later')} />
        </Group>
      </Radio.Group>
      {value.later && (
        <AlmatyTimeField
          label={t('console-release:when.at')}
          value={value.at}
          required
          future
          onChange={(at) => onChange({ ...value, at })}
        />
      )}
    </Stack>
  );
}
