import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import type { Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { Ago } from '../../ui/ago.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { lasting } from '../../ui/lasting.js';
import { StateBadge } from '../../ui/state-badge.js';
import { workplaceOf } from './workplace.js';

interface Props {
  row: Schemas['BoardRow'];
  language: Language;
  /** Says which language it is, where no column does. */
  named?: boolean;
}

/** One language of a document: where it stands, how fresh what the public reads is, and whose turn it is. */
export function LanguageCell({ row, language, named = false }: Props) {
  const { t } = useTexts('console-documents');
  const { wanted, variant } = row.languages.find((one) => one.language === language)!;
  const tag = named && <LanguageTag language={language} />;
  if (!variant) {
    return (
      <Group gap={6}>
        {tag}
        <Text size="sm" c="dimmed">
          {t(wanted === 'no' ? 'console-documents:notWanted' : 'console-documents:notBegun')}
        </Text>
      </Group>
    );
  }
  const name = t('console-documents:openIn', { language: t(`workflow:languageIn.${language}`) });
  return (
    <Stack gap={4}>
      <Group gap={6}>
        {tag}
        <Anchor
          component={Link}
          to={workplaceOf(variant)}
          aria-label={`${name}: ${t(`workflow:state.${variant.state}`)}`}
        >
          <StateBadge state={variant.state} />
        </Anchor>
        {variant.isSource && <Text size="xs">{t('console-documents:source')}</Text>}
      </Group>
      <Standing variant={variant} />
    </Stack>
  );
}

type Variant = NonNullable<Schemas['BoardRow']['languages'][number]['variant']>;

/** In words, so that no colour has to tell it. */
export function Standing({ variant }: { variant: Variant }) {
  const { t, language } = useTexts('console-documents');
  const { freshness, task, claim, lagSeconds, firstPublishedAt, correctionAwaitedSince, outdated } = variant;
  const isBehind = firstPublishedAt === null && lagSeconds !== null;
  return (
    <Text size="xs" component="div">
      {freshness !== 'notOut' && <div>{t(`console-documents:freshness.${freshness}`)}</div>}
      {outdated && freshness === 'notOut' && <div>{t('console-documents:freshness.behindSource')}</div>}
      {correctionAwaitedSince && <div>{t('console-documents:awaited')}</div>}
      {isBehind && <div>{t('console-documents:behind', { time: lasting(lagSeconds, language) })}</div>}
      {task && (
        <div>
          {claim?.name ?? t(`workflow:role.${task.turn}`)}
          {task.dueAt && (
            <>
              {', '}
              <Text
                span
                inherit
                fw={task.late ? 700 : undefined}
                c={task.late ? 'var(--mantine-color-error)' : undefined}
              >
                {task.late && `${t('console-documents:lateSince')} `}
                <Ago at={task.dueAt} />
              </Text>
            </>
          )}
        </div>
      )}
    </Text>
  );
}
