import { canonicalJson } from '../common/canonical-json.js';

/** Whether two contents differ in nothing but the ids of their elements. */
export function sameContent(one: object, other: object): boolean {
  return canonicalJson(withoutIds(one)) === canonicalJson(withoutIds(other));
}

/** The same content with every element id taken out: readers of two files give the same elements different ones. */
export function withoutIds<T extends object>(content: T): T {
  return JSON.parse(JSON.stringify(content, (key, member: unknown) => (key === 'id' ? '' : member))) as T;
}
