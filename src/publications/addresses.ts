import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';

const FOLDERS: Record<Kind, string> = { article: 'news', official: 'officials' };

interface Addressed {
  language: Language;
  kind: Kind;
  slug: string;
}

// Paths as they are asked for here, without a slash at the end; with the public URL before them they are absolute.

export function frontPath(language: Language): string {
  return `/${language}`;
}

export function feedPath(language: Language): string {
  return `/${language}/feed.xml`;
}

export function folderPath(language: Language, kind: Kind): string {
  return `/${language}/${FOLDERS[kind]}`;
}

export function publicationPath({ language, kind, slug }: Addressed): string {
  return `${folderPath(language, kind)}/${encodeURIComponent(slug)}`;
}

/** The path as readers see it, where a proxy puts everything below a folder: `https://example.org/press`. */
export function publicPath(publicUrl: string, path: string): string {
  return new URL(publicUrl).pathname.replace(/\/$/, '') + path;
}
