import type { Kind } from '../../documents/kind.js';
import type { Language } from '../../languages/languages.js';

/** What a public answer was made from. It stands until one of these changes. */
export interface Depends {
  /** Any change in one of these languages. */
  languages: readonly Language[];
  /** Given: only changes of these documents, in the languages. */
  documents?: readonly string[];
  /** Given: only changes of documents of this kind. */
  kind?: Kind;
}

/** What has changed for the readers of a language. Where the document is not said, it may be any. */
export interface Change {
  language: Language;
  document?: { id: string; kind: Kind } | undefined;
}

/** What is said at a public address, the same to everyone who asks. */
export interface Answer {
  /** Kept in memory are all but 404: addresses made up must not push out what is asked for. */
  status: 200 | 301 | 308 | 404 | 410;
  /** Media type, with its charset. */
  type: string;
  body: string | Buffer;
  /**
   * By their names in lower case: Cache-Control, Link, Content-Language, Location … ETag, Last-Modified, Vary:
   * Accept-Encoding, Content-Encoding, Content-Length and those of CORS are added.
   */
  headers: Readonly<Record<string, string>>;
  /** In full seconds; later whenever the body is another. Read it in the same snapshot as the body. */
  lastModified?: Date;
  depends: Depends;
  /** For so long it stands at most, though nothing changes: in ms. What only the newest is in grows old by itself. */
  lifetime?: number;
}

/** An answer but its bytes, which are kept once for each encoding. */
export type AnswerHead = Omit<Answer, 'body'>;

/** All of a request that an answer may be made from; nothing else of it makes a difference. */
export interface Asked {
  /** Of the path, decoded. */
  params: Readonly<Record<string, string>>;
  /** Those parameters of the query that the route knows. */
  query: Readonly<Record<string, string | string[] | undefined>>;
}

export type MakeAnswer = (asked: Asked) => Promise<Answer>;

/** Whether what was made from `depends` may be another after this change. */
export function isTouched({ languages, documents, kind }: Depends, { language, document }: Change): boolean {
  if (!languages.includes(language)) return false;
  if (!document) return true;
  return (documents?.includes(document.id) ?? true) && (kind ?? document.kind) === document.kind;
}
