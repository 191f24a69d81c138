import type { CheckContext, Finding, SegmentCheck } from './check.js';
import { protectedRanges, type ProtectedKind, type ProtectedRange } from './text/protected-ranges.js';

const LOCALE = '(?:kk|kz|ru|en)';
const LOCALE_IN_PATH = new RegExp(`(?<=/)${LOCALE}(?=[/?#]|$)`, 'g');
const LOCALE_IN_QUERY = new RegExp(`(?<=[?&](?:lang|language|locale|hl)=)${LOCALE}(?=[&#]|$)`, 'g');
const LOCALE_IN_HOST = new RegExp(`^${LOCALE}(?=\\.[^./]+\\.)`);
/** «https://gov.kz-те»: the ending is no part of the address. */
const INFLECTION = /[-’'][а-яёәғқңөұүһі]+$/u;

/** 23: addresses, telephone numbers, handles and tags are those of the source; the locale in a path may differ. */
export const addresses: SegmentCheck = (source, target, { marks }) => {
  const [expected, found] = [addressesOf(source, marks), addressesOf(target, marks)];
  const missing = queuesOf(withoutTheSame(expected, found));
  const altered = withoutTheSame(found, expected).map((extra) => fault(missing[extra.kind]?.shift()?.text, extra));
  const lost = Object.values(missing).flatMap((queue) => queue.map(({ text }) => fault(text, undefined)));
  return [...altered, ...lost];
};

interface Address extends ProtectedRange {
  text: string;
  key: string;
}

function addressesOf(text: string, marks: CheckContext['marks']): Address[] {
  return protectedRanges(text, marks)
    .filter(({ kind }) => kind !== 'mark')
    .map((range) => {
      const written = text.slice(range.start, range.end);
      return { ...range, text: written, key: `${range.kind} ${keyOf(range.kind, written)}` };
    });
}

function withoutTheSame(addresses: readonly Address[], others: readonly Address[]): Address[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return addresses.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function queuesOf(addresses: readonly Address[]): Partial<Record<ProtectedKind, Address[]>> {
  const queues: Partial<Record<ProtectedKind, Address[]>> = {};
  for (const address of addresses) (queues[address.kind] ??= []).push(address);
  return queues;
}

function keyOf(kind: ProtectedKind, written: string): string {
  if (kind === 'phone') return written.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7');
  const address = written.toLowerCase().replace(INFLECTION, '');
  if (kind !== 'url') return address.replace(/\.+$/, '');
  return address
    .replace(/^https?:\/\//, '')
    .replace(LOCALE_IN_HOST, '*')
    .replace(LOCALE_IN_PATH, '*')
    .replace(LOCALE_IN_QUERY, '*')
    .replace(/\/$/, '');
}

function fault(expected: string | undefined, found: Address | undefined): Finding {
  const { start, end } = found ?? { start: 0, end: 0 };
  const context = expected === undefined ? 'extra' : found === undefined ? 'missing' : 'other';
  const params = { context, expected: expected ?? '', found: found?.text ?? '' };
  return { check: 'addresses', severity: 'error', start, end, params };
}
