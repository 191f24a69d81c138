import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A strong entity tag made of the bytes (RFC 9110 section 8.8.3); `suffix` tells representations of the same apart. */
export function entityTag(content: string | Buffer, suffix = ''): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}${suffix}"`;
}

/**
 * Whether the client holds this representation already, so that 304 is the answer to its GET or HEAD (RFC 9110
 * section 13.2.2). If-Modified-Since counts only without If-None-Match, and only where a `lastModified` (ms, full
 * seconds) is told.
 */
export function isUnchanged(headers: IncomingHttpHeaders, etag: string, lastModified?: number): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return names(ifNoneMatch, etag);
  return lastModified !== undefined && lastModified <= httpDate(headers['if-modified-since']);
}

// The weak comparison of section 8.8.3.2: W/ before a tag makes no difference.
function names(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(etag) ?? false;
}

// NaN, which nothing is less than or equal to, for what is no HTTP-date.
function httpDate(text: string | undefined): number {
  return text?.endsWith('GMT') ? Date.parse(text) : NaN;
}
