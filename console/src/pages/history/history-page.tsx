import { Anchor, Group, Stack } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StateBadge } from '../../ui/state-badge.js';
import { Waiting } from '../../ui/waiting.js';
import { Revisions } from './revisions.js';

/** What a text was, and how to have it back. */
export function Component() {
  const { t } = useTexts('console-history');
  const { variantId: id = '' } = useParams();
  const { data: variant, error, refetch } = useRead('/api/v1/variants/{id}', { params: { path: { id } } });
  if (error) {
    return (
      <>
        <PageHeader title={t('console-history:title')} />
        <ProblemAlert problem={error} retry={() => void refetch()} />
      </>
    );
  }
  if (!variant) return <Waiting />;
  const { isSource, language, state, revision } = variant;
  const text = isSource ? paths.writeVariant(id) : paths.variant(id);
  return (
    <>
      <PageHeader title={t('console-history:title')} />
      <Stack>
        <Group>
          <LanguageTag language={language} />
          <StateBadge state={state} />
          <Anchor component={Link} to={text} lang={revision ? language : undefined}>
            {revision?.title ?? t('console-history:toText')}
          </Anchor>
        </Group>
        <Revisions variant={variant} />
      </Stack>
    </>
  );
}
