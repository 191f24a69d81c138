import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import type { Saved } from '../../drafts/draft.js';
import { useDraft } from '../../drafts/use-draft.js';
import type { Content } from './content.js';
import { same } from './same.js';
import { tidy } from './tidy.js';

type Variant = Schemas['Variant'];

/** The content of a source while it is being written. What is not filled in yet is left out of what is saved. */
export function useContentDraft(variant: Variant) {
  const queries = useQueryClient();
  const { id, version, revision } = variant;
  const saved = useMemo(() => ({ value: (revision?.content ?? {}) as Content, version }), [revision, version]);
  return useDraft<Content>({
    resource: `content/${id}`,
    saved,
    equal: sameText,
    readCurrent: (current) => savedIn(current as Variant),
    save: async (value, upon) => {
      const written = await put(id, tidy(value), upon);
      queries.setQueryData(['get', '/api/v1/variants/{id}', { params: { path: { id } } }], written);
      return savedIn(written);
    },
  });
}

async function put(id: string, content: Content, version: number): Promise<Variant> {
  const params = { path: { id } };
  try {
    return await dataOf(
      client.PUT('/api/v1/variants/{id}/content', {
        params: { ...params, header: ifMatch({ version }) },
        body: { ...content },
      }),
    );
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
    // The refusal names the version; the text that stands there now is read.
    const current = await dataOf(client.GET('/api/v1/variants/{id}', { params }));
    throw new ApiProblem({ ...problem.body, current });
  }
}

function savedIn({ version, revision }: Variant): Saved<Content> {
  return { version, value: (revision?.content ?? {}) as Content };
}

function sameText(one: Content, other: Content): boolean {
  return same(tidy(one), tidy(other));
}
