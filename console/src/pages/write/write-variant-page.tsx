import { Alert, Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { Writing } from './writing.js';

/** The source text of a document, being written. */
export function Component() {
  const { t } = useTexts('console-write');
  const { variantId: id = '' } = useParams();
  const read = useRead('/api/v1/variants/{id}', { params: { path: { id } } }, { anew: true });
  const { data, error, refetch } = read;
  // Whether one may write in it is not told by an earlier visit.
  const variant = read.isFetchedAfterMount ? data : undefined;
  if (variant?.isSource && variant.revision) return <Writing key={id} variant={variant} />;
  return (
    <>
      <PageHeader title={variant?.revision?.title ?? t('console-write:title')} />
      {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
      {!variant && !error && <Waiting />}
      {variant && (
        <Alert color="blue">
          {t('console-write:notSource')}{' '}
          <Anchor component={Link} to={paths.variant(id)}>
            {t('console-write:toDesk')}
          </Anchor>
        </Alert>
      )}
    </>
  );
}
