import { Anchor, Group, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { PageHeader } from '../../ui/page-header.js';
import { StateBadge } from '../../ui/state-badge.js';
import { ClaimButtons } from './claim-buttons.js';
import { useEditor } from './editor-context.js';
import { HEAD_ACTIONS, type EditorPart } from './side-panels.js';
import { SubmitButton } from './submit-button.js';
import type { Present } from './use-presence.js';

const ChangeNotice = lazyPart(() => import('./panels/change-notice.js'));
const ACTIONS = HEAD_ACTIONS.map(({ name, load }) => ({ name, Component: lazyPart(load) }));

/** What text it is, how it stands, who else is in it, and what may be done with the whole. */
export function EditorHead({ others }: { others: readonly Present[] }) {
  const { t } = useTexts('console-editor');
  const { variant, segments } = useEditor();
  const { language, sourceLanguage, isSource, allowedActions, state } = variant;
  const titled = segments.find(({ field }) => field === 'title' || field === 'name');
  const title = isSource ? variant.revision?.title : titled?.sourceText;
  const isWriting = allowedActions.includes('edit') || allowedActions.includes('submit');
  return (
    <>
      <PageHeader title={title ?? t('console-editor:title')} {...(title && { lang: sourceLanguage })}>
        <ClaimButtons />
        {isWriting && <SubmitButton />}
        <Suspense>
          {ACTIONS.map(({ name, Component }) => (
            <Component key={name} />
          ))}
        </Suspense>
      </PageHeader>
      <Group gap="sm" mb="md">
        <Text>
          {isSource
            ? t('console-editor:sourceText', { inLanguage: t(`workflow:languageIn.${language}`) })
            : `${t(`workflow:pair.from.${sourceLanguage}`)} ${t(`workflow:pair.to.${language}`)}`}
        </Text>
        <StateBadge state={state} />
        <Text size="sm" role="status">
          {others.length > 0 && t('console-editor:alsoHere', { names: others.map(({ name }) => name).join(', ') })}
        </Text>
        <Anchor component={Link} to={paths.document(variant.documentId)}>
          {t('console-editor:toDocument')}
        </Anchor>
      </Group>
      {variant.change && (
        <Suspense>
          <ChangeNotice />
        </Suspense>
      )}
    </>
  );
}

export function lazyPart(load: EditorPart['load']) {
  return lazy(async () => ({ default: (await load()).Component }));
}
