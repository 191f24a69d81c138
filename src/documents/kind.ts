export const KINDS = ['article', 'official'] as const;

/** What a document is. Officials' documents are their profiles. */
export type Kind = (typeof KINDS)[number];
