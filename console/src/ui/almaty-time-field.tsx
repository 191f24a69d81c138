import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.js';
import { almatyWall } from './almaty-wall.js';

interface Props {
  label: string;
  /** `2026-12-16T10:00` on the clocks of Almaty; empty: none. */
  value: string;
  onChange: (wall: string) => void;
  /** Not for what has passed. */
  future?: boolean;
  required?: boolean;
}

/** A date and a time of Almaty, by the field that the browser knows. */
export function AlmatyTimeField({ label, value, onChange, future = false, required = false }: Props) {
  const { t } = useTexts();
  const [now] = useState(() => almatyWall(Date.now()));
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={t('console-shell:almatyTime')}
      value={value}
      required={required}
      min={future ? now : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
