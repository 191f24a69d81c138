import { Alert, Loader, Stack, Text as Words } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { textsOf, type Row } from '../texts-of.js';
import { Obstacles } from './obstacles.js';
import { Reasons } from './reasons.js';
import { SeenInLanguage } from './seen-in-language.js';
import { useReleasePreview, type Request } from './use-release-preview.js';

interface Props {
  row: Row;
  /** Undefined: too little is known yet. */
  request: Request | undefined;
  /** Only these languages are meant. */
  only?: readonly Language[] | undefined;
  /** Shows what keeps the languages that stay behind. */
  obstacles?: boolean;
}

/** What readers and subscribers would see of it, in each language, before anything of it is done. */
export function SeenByReaders({ row, request, only, obstacles = false }: Props) {
  const { t } = useTexts('console-release');
  const { data, error, isLoading } = useReleasePreview(row.id, request);
  if (!request) return <Words size="sm">{t('console-release:seen.later')}</Words>;
  return (
    <Stack gap="sm" component="section" aria-label={t('console-release:seen.title')}>
      <Words fw={600}>{t('console-release:seen.title')}</Words>
      {isLoading && <Loader size="sm" aria-label={t('console-shell:loading')} />}
      {error && <ProblemAlert problem={error} />}
      {data && data.reasons.length > 0 && (
        <Alert color="orange" title={t('console-release:seen.against')}>
          <Reasons row={row} reasons={data.reasons} />
        </Alert>
      )}
      {data?.languages
        .filter(({ language }) => only?.includes(language) ?? true)
        .map((seen) => (
          <SeenInLanguage key={seen.language} row={row} seen={seen}>
            {obstacles && isLeftBehind(row, seen) && <ObstaclesIn row={row} seen={seen} />}
          </SeenInLanguage>
        ))}
    </Stack>
  );
}

type Seen = Schemas['ReleasePreview']['languages'][number];

function isLeftBehind(row: Row, { language, happens }: Seen): boolean {
  const text = textsOf(row).find((one) => one.language === language);
  return happens === 'nothing' && text !== undefined && text.state !== 'published' && text.state !== 'withdrawn';
}

function ObstaclesIn({ row, seen }: { row: Row; seen: Seen }) {
  const text = textsOf(row).find(({ language }) => language === seen.language);
  return text && <Obstacles row={row} text={text} />;
}
