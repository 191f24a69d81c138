import { Code, Group, Paper, Stack, Text as Words } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../../../api/client.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { HtmlFrame } from '../../../ui/html-frame.js';
import { LanguageTag } from '../../../ui/language-tag.js';
import type { Row } from '../texts-of.js';
import { Reasons } from './reasons.js';

type Seen = Schemas['ReleasePreview']['languages'][number];

interface Props {
  row: Row;
  seen: Seen;
  children?: ReactNode;
}

/** One language: its page, and its item in the feeds. */
export function SeenInLanguage({ row, seen, children }: Props) {
  const { t } = useTexts('console-release');
  const { language, happens, page, feed, reasons } = seen;
  return (
    <Paper withBorder p="sm" role="group" aria-label={t(`workflow:language.${language}`)}>
      <Stack gap="xs">
        <Group gap="xs">
          <LanguageTag language={language} />
          <Words fw={600} size="sm">
            {t(`console-release:happens.${happens}`)}
          </Words>
        </Group>
        {reasons.length > 0 && <Reasons row={row} reasons={reasons} />}
        {children}
        {happens !== 'nothing' && page && <SeenPage language={language} page={page} />}
        {happens !== 'nothing' && <SeenItem language={language} feed={feed} />}
      </Stack>
    </Paper>
  );
}

function SeenPage({ language, page }: { language: Language; page: NonNullable<Seen['page']> }) {
  const { t } = useTexts('console-release');
  const { status, url, redirectTo, notice } = page;
  return (
    <div>
      <Words size="sm" component="div">
        {t(`console-release:page.${status}`)}{' '}
        <Code style={{ wordBreak: 'break-all' }}>{status === 308 && redirectTo ? redirectTo : readable(url)}</Code>
      </Words>
      {notice && (
        <Words size="sm" component="blockquote" m={0} pl="sm" lang={language} style={{ borderInlineStart: QUOTED }}>
          {notice}
        </Words>
      )}
    </div>
  );
}

const QUOTED = '3px solid var(--mantine-color-default-border)';

function SeenItem({ language, feed }: { language: Language; feed: Seen['feed'] }) {
  const { t } = useTexts('console-release');
  if (!feed) return <Words size="sm">{t('console-release:feed.none')}</Words>;
  const announced = feed.isNew ? 'new' : feed.isUpdated ? 'updated' : 'silent';
  return (
    <div>
      <Words size="sm">{t(`console-release:feed.${announced}`)}</Words>
      {feed.item ? (
        <details>
          <Words component="summary" size="sm" py={4} style={{ cursor: 'pointer' }}>
            {t('console-release:feed.show')}: <span lang={language}>{feed.item.title}</span>
          </Words>
          <Words size="sm" lang={language} mb="xs">
            {feed.item.summary}
          </Words>
          {feed.item.content_html && (
            <HtmlFrame html={feed.item.content_html} title={t('console-release:feed.item')} height="14rem" />
          )}
        </details>
      ) : (
        <Words size="sm">{t('console-release:feed.tooLong')}</Words>
      )}
    </div>
  );
}

function readable(url: string): string {
  return decodeURI(url);
}
