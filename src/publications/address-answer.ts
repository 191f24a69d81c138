import type { FullPublication, Sibling } from './publication.js';

/** What an address answers to its reader; undefined where nothing has ever been. */
export type AddressAnswer =
  | { status: 'found'; publication: FullPublication }
  /** 410, with the words of `noticeOf`. */
  | { status: 'gone'; publication: FullPublication }
  /**
   * 308 to where the text is, or what took its place: `publicationPath(to)`, `publicationId(to)`. The answer holds until
   * one of `publication` and `to` changes.
   */
  | { status: 'moved'; publication: FullPublication; to: Sibling };

/**
 * What the public gets for a publication that was asked for by `slug`, its present one or a former, or else by its id.
 * A former address leads straight to where its reader ends up, or says itself that the text is gone: never two steps.
 */
export function answerFor(publication: FullPublication | undefined, slug?: string): AddressAnswer | undefined {
  if (!publication) return undefined;
  const { withdrawnAt, redirect } = publication;
  if (withdrawnAt) return redirect ? { status: 'moved', publication, to: redirect } : { status: 'gone', publication };
  const isFormer = slug !== undefined && slug !== publication.slug;
  return isFormer ? { status: 'moved', publication, to: publication } : { status: 'found', publication };
}
