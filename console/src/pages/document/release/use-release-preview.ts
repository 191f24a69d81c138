import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import type { ApiProblem } from '../../../api/problem.js';

export type Request = Schemas['ReleasePreviewRequest'];

const TYPING_PAUSE_MS = 500;

/** What readers and subscribers would see; asked for again when the typing pauses. Without a request nothing is asked. */
export function useReleasePreview(documentId: string, request: Request | undefined) {
  const [asked] = useDebouncedValue(request ? JSON.stringify(request) : '', TYPING_PAUSE_MS);
  const params = { path: { id: documentId } };
  return useQuery<Schemas['ReleasePreview'], ApiProblem>({
    queryKey: ['get', '/api/v1/documents/{id}/release-preview', { params, asked }],
    queryFn: () =>
      dataOf(client.POST('/api/v1/documents/{id}/release-preview', { params, body: JSON.parse(asked) as Request })),
    enabled: asked !== '' && request !== undefined,
    placeholderData: keepPreviousData,
  });
}
