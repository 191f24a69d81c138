/** Retry-After (RFC 9110, section 10.2.3: seconds or a date) or `retry-after-ms`, in ms from now. */
export function retryAfterMs(
  header: (name: string) => string | null | undefined,
  now = Date.now(),
): number | undefined {
  const milliseconds = header('retry-after-ms')?.trim();
  if (milliseconds && /^\d{1,10}(\.\d+)?$/.test(milliseconds)) return Number(milliseconds);
  const written = header('retry-after')?.trim();
  if (!written) return undefined;
  if (/^\d{1,10}(\.\d+)?$/.test(written)) return Number(written) * 1_000;
  const date = Date.parse(written);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
