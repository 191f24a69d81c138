import { Anchor, Group, Paper, Stack, Text as Words } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useArrival } from '../../ui/use-arrival.js';
import { Standing } from '../documents/language-cell.js';
import { changeActionsOf, TextButtons } from './text-buttons.js';
import type { TextProps } from './text-props.js';

export function TextCard({ row, text }: TextProps) {
  const { t } = useTexts('console-document', 'console-documents');
  const { language, title, state, isSource, change } = text;
  const name = t(`workflow:language.${language}`);
  const place = useArrival<HTMLDivElement>(language);
  return (
    <Paper ref={place} id={language} tabIndex={-1} withBorder p="sm" role="group" aria-label={name}>
      <Stack gap="xs">
        <Group gap="xs">
          <LanguageTag language={language} />
          <StateBadge state={state} />
          {isSource && <Words size="sm">{t('console-documents:source')}</Words>}
        </Group>
        <Words fw={600} lang={title ? language : undefined}>
          {title ?? t('console-document:notTranslated')}
        </Words>
        <Standing variant={text} />
        {change && (
          <Words size="sm">
            {t(`console-document:change.${change.kind}`)}
            {change.note && (
              <>
                {': '}
                <span lang={language}>{change.note}</span>
              </>
            )}
          </Words>
        )}
        <TextLinks text={text} />
        <TextButtons row={row} text={text} offered={['page', 'previews', 'address', ...changeActionsOf(text)]} />
      </Stack>
    </Paper>
  );
}

function TextLinks({ text: { id, isSource, language } }: Pick<TextProps, 'text'>) {
  const { t } = useTexts('console-document');
  const inLanguage = t(`workflow:languageIn.${language}`);
  return (
    <Group gap="md">
      {isSource && (
        <Anchor
          component={Link}
          size="sm"
          to={paths.writeVariant(id)}
          aria-label={t('console-document:link.writeIn', { inLanguage })}
        >
          {t('console-document:link.write')}
        </Anchor>
      )}
      <Anchor
        component={Link}
        size="sm"
        to={paths.variant(id)}
        aria-label={t(isSource ? 'console-document:link.reviewIn' : 'console-document:link.translateIn', {
          inLanguage,
        })}
      >
        {t(isSource ? 'console-document:link.review' : 'console-document:link.translate')}
      </Anchor>
      <Anchor
        component={Link}
        size="sm"
        to={paths.variantHistory(id)}
        aria-label={t('console-document:link.historyIn', { inLanguage })}
      >
        {t('console-document:link.history')}
      </Anchor>
    </Group>
  );
}
