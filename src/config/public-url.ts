/**
 * The address as it is written in links and compared with what browsers send: in ASCII, the host in Punycode (WHATWG URL,
 * section 4.5), without a slash at the end.
 *
 * @returns undefined when it holds a user, a query or a fragment, so that no path can be put behind it
 */
export function canonicalPublicUrl(value: string): string | undefined {
  const url = new URL(value);
  if (url.username || url.password || /[?#]/.test(value)) return undefined;
  return url.href.replace(/\/+$/, '');
}
