import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.js';
import { almatyDateTime, fromNow } from './almaty.js';

const MINUTE_MS = 60_000;

/** “3 hours ago”, with the time on the clocks of Almaty for who points at it. */
export function Ago({ at }: { at: string | number }) {
  const { language } = useTexts();
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), MINUTE_MS, { autoInvoke: true });
  return (
    <time dateTime={new Date(at).toISOString()} title={almatyDateTime(at, language)}>
      {fromNow(at, language, now)}
    </time>
  );
}
