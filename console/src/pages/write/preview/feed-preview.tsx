import { Alert, List, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import type { ApiProblem } from '../../../api/problem.js';
import { useTexts } from '../../../i18n/texts.js';
import { AlmatyTime } from '../../../ui/almaty-time.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { Waiting } from '../../../ui/waiting.js';
import type { Content } from '../content.js';
import { teaserOf } from './teaser.js';

interface Props {
  variant: Schemas['Variant'];
  content: Content;
}

/** The item that subscribers would get if the document went out now; before it may, what it will say, and what is missing. */
export function FeedPreview({ variant: { documentId, language, version }, content }: Props) {
  const { t } = useTexts('console-write');
  const { data, error } = useQuery<Schemas['ReleasePreview'], ApiProblem>({
    queryKey: ['post', '/api/v1/documents/{id}/release-preview', documentId, version],
    queryFn: () =>
      dataOf(
        client.POST('/api/v1/documents/{id}/release-preview', {
          params: { path: { id: documentId } },
          body: { action: 'release' },
        }),
      ),
    gcTime: 0,
  });
  if (error) return <ProblemAlert problem={error} />;
  if (!data) return <Waiting />;
  const here = data.languages.find((one) => one.language === language);
  const item = here?.feed?.item ?? null;
  const reasons = [...data.reasons, ...(here?.reasons ?? [])];
  const teaser = item ?? teaserOf(content);
  return (
    <Stack gap="sm">
      <Paper withBorder p="md" component="article" lang={language}>
        <Text fw={600} size="lg">
          {teaser.title}
        </Text>
        {item && (
          <Text size="sm" c="dimmed">
            <AlmatyTime at={item.date_published} />
          </Text>
        )}
        <Text mt="xs">{teaser.summary}</Text>
      </Paper>
      {reasons.length > 0 && (
        <Alert color="blue" title={t('console-write:preview.notYet')}>
          <List size="sm">
            {reasons.map(({ code, detail }) => (
              <List.Item key={`${code} ${detail}`}>{detail}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
