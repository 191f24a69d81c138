import { isLanguage, type Language } from '../../languages/languages.js';

/** What a query may name besides words: ids, and addresses of the public site. */
export interface SoughtNames {
  ids: string[];
  slug: string | null;
  /** Null: of any language. */
  language: Language | null;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_IDS = 5;

/** `https://press.example/kk/news/zhana-kopir?utm=x`, `/kk/news/zhana-kopir`, `zhana-kopir`, or what has ids in it. */
export function soughtNames(query: string): SoughtNames {
  const trimmed = query.trim();
  const path = (/^https?:\/\/[^/?#]*([^?#]*)/i.exec(trimmed)?.[1] ?? trimmed).split(/[?#]/)[0] ?? '';
  const parts = path.split('/').filter(Boolean);
  const slug = parts.at(-1) ?? '';
  const language = parts.length > 1 ? parts.find(isLanguage) : undefined;
  return {
    ids: [...new Set(trimmed.toLowerCase().match(ID) ?? [])].slice(0, MOST_IDS),
    slug: SLUG.test(slug) ? slug : null,
    language: language ?? null,
  };
}
