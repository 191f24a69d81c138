import { useTexts } from '../i18n/texts.js';
import { almatyDateTime } from './almaty.js';

/** A time on the clocks of Almaty. */
export function AlmatyTime({ at }: { at: string | number }) {
  const { language } = useTexts();
  return <time dateTime={new Date(at).toISOString()}>{almatyDateTime(at, language)}</time>;
}
