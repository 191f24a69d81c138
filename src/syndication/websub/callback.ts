import { hostOf } from '../../egress/target.js';

/**
 * The address of a callback with parameters behind those that it has, which stay as they are, even where they bear the
 * same names (W3C WebSub section 5.1.1).
 */
export function withParameters(callback: string, parameters: Record<string, string>): string {
  const separator = callback.includes('?') ? (/[?&]$/.test(callback) ? '' : '&') : '?';
  return `${callback}${separator}${new URLSearchParams(parameters).toString()}`;
}

/** The host without its port: whoever answers at one of its ports may answer at all. */
export function siteOf(callback: string): string {
  return hostOf(callback).replace(/:\d+$/, '');
}
