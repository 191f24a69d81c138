import { isLanguage } from '../languages/languages.js';

/** The first segment of the path of a request target such as `/kk/news?page=2`; '' when there is none. */
export function firstSegment(target: string): string {
  return target.slice(1).split(/[/?]/, 1)[0] ?? '';
}

/**
 * The same target without slashes at the end of its path; undefined when it has none there, or is below no language:
 * what remains of `//evil.example/` would lead to another site.
 */
export function withoutTrailingSlash(target: string): string | undefined {
  const end = target.includes('?') ? target.indexOf('?') : target.length;
  if (target[end - 1] !== '/' || !isLanguage(firstSegment(target))) return undefined;
  let last = end;
  while (target[last - 1] === '/') last -= 1;
  return target.slice(0, last) + target.slice(end);
}
