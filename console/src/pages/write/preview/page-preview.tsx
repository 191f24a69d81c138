import { Paper } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import type { ApiProblem } from '../../../api/problem.js';
import { useTexts } from '../../../i18n/texts.js';
import { HtmlFrame } from '../../../ui/html-frame.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { Waiting } from '../../../ui/waiting.js';
import type { Content } from '../content.js';
import { tidy } from '../tidy.js';

interface Props {
  variant: Schemas['Variant'];
  content: Content;
}

/** The public page with what is being typed. */
export function PagePreview({ variant: { id }, content }: Props) {
  const { t } = useTexts('console-write');
  const body = tidy(content);
  const { data, error } = useQuery<string, ApiProblem>({
    queryKey: ['post', '/api/v1/variants/{id}/page', id, body],
    queryFn: () =>
      dataOf(
        client.POST('/api/v1/variants/{id}/page', {
          params: { path: { id } },
          body: { ...body },
          parseAs: 'text',
        }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <>
      {error && <ProblemAlert problem={error} />}
      {!data && !error && <Waiting />}
      {data && (
        <Paper withBorder>
          <HtmlFrame html={data} title={t('console-write:preview.page')} height="75vh" />
        </Paper>
      )}
    </>
  );
}
