import { withoutTokens } from '../body/runs.js';
import { isProfile, type Content } from '../content.js';

/** What a feed says of a text that is still being written: its lead, or where it has none its first text. */
export function teaserOf(content: Content): { title: string; summary: string } {
  if (isProfile(content)) return { title: content.fullName, summary: content.post };
  const first = content.body.find((block) => 'text' in block);
  const text = first && 'text' in first ? withoutTokens(first.text, 'marks' in first ? (first.marks ?? []) : []) : '';
  return { title: content.title, summary: content.lead?.trim() || text };
}
