import { Alert, Anchor, Grid, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { DraftNotices } from '../../drafts/draft-notices.js';
import { SaveState } from '../../drafts/save-state.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { KazakhLetters } from '../../ui/kazakh-letters.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { PageHeader } from '../../ui/page-header.js';
import { StateBadge } from '../../ui/state-badge.js';
import { usePresence } from '../desk/use-presence.js';
import { isProfile, type Article, type Content, type Profile } from './content.js';
import { ArticleFields } from './fields/article-fields.js';
import { ProfileFields } from './fields/profile-fields.js';
import { OfficialsOf } from './officials-of.js';
import { Previews } from './preview/previews.js';
import { ContentShown } from './preview/content-shown.js';
import { Submission } from './submission.js';
import { useContentDraft } from './use-content-draft.js';
import { lengthOf } from './words.js';

const PREVIEW_AFTER_MS = 700;

export function Writing({ variant }: { variant: Schemas['Variant'] }) {
  const { t } = useTexts('console-write');
  const draft = useContentDraft(variant);
  const [shown] = useDebouncedValue(draft.value, PREVIEW_AFTER_MS);
  const editable = variant.allowedActions.includes('edit');
  const { language } = variant;
  const title = titleOf(draft.value);
  const put = (changes: Partial<Article> | Partial<Profile>) => draft.update((newest) => ({ ...newest, ...changes }));
  const others = usePresence(variant.id, null);
  return (
    <>
      <PageHeader title={title || t('console-write:title')} lang={title ? language : undefined}>
        {editable && <SaveState draft={draft} />}
        <Submission variant={variant} draft={draft} />
      </PageHeader>
      <Group gap="sm" mb="md">
        <LanguageTag language={language} />
        <StateBadge state={variant.state} />
        <LengthOf content={draft.value} />
        <Anchor component={Link} to={paths.document(variant.documentId)}>
          {t('console-write:toDocument')}
        </Anchor>
        <Text size="sm" role="status">
          {others.length > 0 && t('console-write:alsoHere', { names: others.map(({ name }) => name).join(', ') })}
        </Text>
      </Group>
      <Stack mb="md">
        <DraftNotices draft={draft} show={(content) => <ContentShown content={content} language={language} />} />
        {!editable && <Alert color="blue">{t('console-write:notEditable')}</Alert>}
      </Stack>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            {editable && language === 'kk' && <KazakhLetters />}
            <ContentFields content={draft.value} language={language} editable={editable} onChange={put} />
            {variant.kind === 'article' && <OfficialsOf documentId={variant.documentId} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Previews variant={variant} content={shown} />
        </Grid.Col>
      </Grid>
    </>
  );
}

interface FieldsProps {
  content: Content;
  language: Schemas['Variant']['language'];
  editable: boolean;
  onChange: (changes: Partial<Article> | Partial<Profile>) => void;
}

function ContentFields({ content, ...rest }: FieldsProps) {
  return isProfile(content) ? <ProfileFields value={content} {...rest} /> : <ArticleFields value={content} {...rest} />;
}

function LengthOf({ content }: { content: Content }) {
  const { t } = useTexts('console-write');
  const { words, minutes } = lengthOf(content);
  return (
    <Text size="sm" c="dimmed">
      {t('console-write:words', { count: words })} · {t('console-write:minutes', { count: minutes })}
    </Text>
  );
}

function titleOf(content: Content): string {
  return (isProfile(content) ? content.fullName : content.title).trim();
}
