const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/** How long in ms a host asks to be left alone (RFC 9110 section 10.2.3); 0 when it does not. */
export function pauseAsked(status: number, retryAfter: string | string[] | undefined, now: number): number {
  if (status !== TOO_MANY_REQUESTS && status !== UNAVAILABLE) return 0;
  const value = (Array.isArray(retryAfter) ? retryAfter[0] : retryAfter)?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
