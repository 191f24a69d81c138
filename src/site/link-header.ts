import { hreflangs, type Page } from './page-head.js';

/** The Link header (RFC 8288) of a page, for programs that read no HTML; undefined where it has no address of its own. */
export function linkHeader(page: Page): string | undefined {
  const { canonical, ownFeeds = [], feeds, language } = page;
  if (canonical === undefined) return undefined;
  const feed = ownFeeds[0] ?? feeds.find((candidate) => candidate.language === language);
  return [
    `<${canonical}>; rel="canonical"`,
    ...hreflangs(page).map(({ url, hreflang }) => `<${url}>; rel="alternate"; hreflang="${hreflang}"`),
    ...(feed ? [`<${feed.url}>; rel="alternate"; type="${feed.type}"`] : []),
  ].join(', ');
}
