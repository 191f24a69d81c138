import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { showProblem, useAction } from '../../api/use-action.js';
import { newArticle, newProfile, type NewDocument } from './new-document.js';

/** Begins a document with its source text, under an embargo where one is wished. `onBegun` gets the source. */
export function useBegin(onBegun: (variantId: string) => void) {
  return useAction(
    async (form: NewDocument) => {
      const document = await create(form);
      if (form.embargoUntil) await putEmbargo(document, form.embargoUntil);
      return document;
    },
    {
      refreshes: ['/api/v1/documents', '/api/v1/documents/counts'],
      onProblem: () => undefined,
      onDone: ({ variants, sourceLanguage }) => {
        const source = variants.find(({ language }) => language === sourceLanguage);
        if (source) onBegun(source.id);
      },
    },
  );
}

function create(form: NewDocument): Promise<Schemas['Document']> {
  return form.kind === 'article'
    ? dataOf(client.POST('/api/v1/articles', { body: newArticle(form) }))
    : dataOf(client.POST('/api/v1/profiles', { body: newProfile(form) }));
}

/** The document is there already: a refusal is said, and the writing begins. */
async function putEmbargo(document: Schemas['Document'], until: string): Promise<void> {
  const params = { path: { id: document.id }, header: ifMatch(document) };
  try {
    await client.PUT('/api/v1/documents/{id}/embargo', { params, body: { until } });
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    showProblem(problem);
  }
}
