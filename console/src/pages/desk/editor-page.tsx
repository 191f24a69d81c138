import './desk.css';
import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { OpenText } from './open-text.js';
import { useSegments } from './use-segments.js';

/** The translators' and reviewers' editor of one text. */
export function Component() {
  const { variantId = '' } = useParams();
  return <EditorPage key={variantId} variantId={variantId} />;
}

function EditorPage({ variantId }: { variantId: string }) {
  const { t } = useTexts('console-editor');
  const variant = useRead('/api/v1/variants/{id}', { params: { path: { id: variantId } } }, { anew: true });
  const segments = useSegments(variantId);
  const readAnew = async () => {
    await Promise.all([variant.refetch(), segments.refetch()]);
  };
  const problem = variant.error ?? segments.error;
  // What one may do with it is not what one might on an earlier visit. What was read since stays: one may be typing in it.
  if (variant.data && variant.isFetchedAfterMount && segments.segments)
    return <OpenText variant={variant.data} segments={segments.segments} put={segments.put} refresh={readAnew} />;
  return (
    <>
      <PageHeader title={t('console-editor:title')} />
      {problem ? <ProblemAlert problem={problem} retry={() => void readAnew()} /> : <Waiting />}
    </>
  );
}
