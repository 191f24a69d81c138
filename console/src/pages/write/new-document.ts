import type { Schemas } from '../../api/client.js';
import { LANGUAGES, type Language } from '../../i18n/chosen-language.js';
import { instantOfWall } from '../../ui/almaty-wall.js';

export type Wanted = 'required' | 'optional' | 'no';
export type Policy = Schemas['NewArticle']['releasePolicy'];

/** What is asked before the writing begins. Times are wall times of Almaty; empty: none. */
export interface NewDocument {
  kind: 'article' | 'official';
  language: Language;
  /** Of an article; of a profile the full name. */
  title: string;
  /** Of an official. */
  post: string;
  wanted: Record<Language, Wanted>;
  releasePolicy: NonNullable<Policy>;
  firstLanguage: Language;
  datedAt: string;
  dueAt: string;
  embargoUntil: string;
}

/** The settings as the API takes them. */
export function settingsOf({ language, wanted, releasePolicy, firstLanguage, datedAt, dueAt }: NewDocument) {
  const which = (wish: Wanted) => LANGUAGES.filter((one) => wanted[one] === wish);
  return {
    ...{ language, releasePolicy, requiredLanguages: which('required'), optionalLanguages: which('optional') },
    firstLanguage: releasePolicy === 'languageFirst' ? firstLanguage : null,
    ...(datedAt && { datedAt: instantOfWall(datedAt) }),
    ...(dueAt && { dueAt: instantOfWall(dueAt) }),
  };
}

export function newArticle(document: NewDocument): Schemas['NewArticle'] {
  return { ...settingsOf(document), content: { section: [], title: document.title.trim(), lead: '', body: [] } };
}

export function newProfile(document: NewDocument): Schemas['NewProfile'] {
  const { title, post } = document;
  return {
    ...settingsOf(document),
    content: {
      ...{ fullName: title.trim(), post: post.trim(), birthDate: null, career: [], awards: [] },
      ...{ responsibilities: null, body: [] },
    },
  };
}
