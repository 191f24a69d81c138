import { useRead } from '../../../api/use-read.js';
import type { Variant } from '../editor-context.js';

/** The id of the variant that this one is translated from; undefined until it is known. */
export function useSource({ kind, documentId, sourceLanguage }: Variant): string | undefined {
  const init = { params: { path: { id: documentId } } };
  const article = useRead('/api/v1/articles/{id}', init, { enabled: kind === 'article' });
  const profile = useRead('/api/v1/profiles/{id}', init, { enabled: kind === 'official' });
  const variants = (article.data ?? profile.data)?.variants;
  return variants?.find(({ language }) => language === sourceLanguage)?.id;
}
