import { id } from '../common/id.js';
import { isLanguage, type Language } from '../languages/languages.js';

interface PublicationId {
  documentId: string;
  language: Language;
}

/** What a language version is called outside, for as long as it exists: `<document id>.<language>`. */
export function publicationId({ documentId, language }: PublicationId): string {
  return `${documentId}.${language}`;
}

/** Null when it can be no publication's. */
export function parsePublicationId(text: string): PublicationId | null {
  const [documentId, language, ...rest] = text.split('.');
  if (!id.safeParse(documentId).success || !isLanguage(language) || rest.length > 0) return null;
  return { documentId: documentId as string, language };
}
