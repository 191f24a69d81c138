import { Text } from '@mantine/core';
import { useTexts } from '../i18n/texts.js';
import { almatyDateTime } from './almaty.js';
import { almatyWall, instantOfWall } from './almaty-wall.js';
import { WallField, type WallFieldProps } from './wall-field.js';
import { wallText } from './wall-text.js';

interface Props extends Pick<WallFieldProps, 'value' | 'onChange' | 'required'> {
  label: string;
  /** Not for what has passed. */
  future?: boolean;
}

const EXAMPLE = '2026-12-16T10:00';

/** A date and a time of Almaty, `2026-12-16T10:00`; empty: none. Typed, or the day chosen from a calendar. */
export function AlmatyTimeField({ future = false, ...props }: Props) {
  const { t, language } = useTexts();
  return (
    <WallField
      {...props}
      withTime
      description={t('console-shell:when.hint', { example: wallText(EXAMPLE, language) })}
      below={
        // The first of February or the second of January: how it is understood.
        <Text size="xs" c="dimmed" role="status">
          {props.value && almatyDateTime(instantOfWall(props.value), language)}
        </Text>
      }
      faultOf={(wall) => (future && wall <= almatyWall(Date.now()) ? t('console-shell:when.passed') : undefined)}
    />
  );
}
