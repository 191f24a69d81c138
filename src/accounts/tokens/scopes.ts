/**
 * What a token is good for, within what the roles of its owner allow: `read` for GET, `write` for all other methods,
 * `admin` (and nothing else) for the administration of people, by whatever method.
 */
export const SCOPES = ['read', 'write', 'admin'] as const;

export type Scope = (typeof SCOPES)[number];
