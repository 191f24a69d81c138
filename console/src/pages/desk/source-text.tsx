import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useEditor } from './editor-context.js';

/** A source has no segments: it is read beside this, and written elsewhere. */
export function SourceText() {
  const { t } = useTexts('console-editor');
  const { variant } = useEditor();
  return (
    <EmptyState title={t('console-editor:isSource')}>
      <Button component={Link} to={paths.writeVariant(variant.id)} variant="default">
        {t('console-editor:openSource')}
      </Button>
    </EmptyState>
  );
}
