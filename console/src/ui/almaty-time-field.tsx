import { almatyWall } from './almaty-wall.js';
import { WallField, type WallFieldProps } from './wall-field.js';
import { useTexts } from '../i18n/texts.js';

interface Props extends Pick<WallFieldProps, 'value' | 'onChange' | 'required'> {
  label: string;
  /** Not for what has passed. */
  future?: boolean;
}

/** A date and a time of Almaty, `2026-12-16T10:00`; empty: none. Typed, or the day chosen from a calendar. */
export function AlmatyTimeField({ future = false, ...props }: Props) {
  const { t } = useTexts();
  return (
    <WallField
      {...props}
      withTime
      description={t('console-shell:when.hint')}
      faultOf={(wall) => (future && wall <= almatyWall(Date.now()) ? t('console-shell:when.passed') : undefined)}
    />
  );
}
