import { useTexts } from '../i18n/texts.js';

/** Who did something; null: the program itself. */
export function PersonName({ person }: { person: { name: string } | null }) {
  const { t } = useTexts();
  return <span>{person?.name ?? t('console-shell:program')}</span>;
}
