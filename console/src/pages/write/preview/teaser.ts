import { withoutTokens } from '../body/runs.js';
import { isProfile, type Block, type Content } from '../content.js';

/** What a feed says of a text that is still being written: its lead, or where it has none its first text. */
export function teaserOf(content: Content): { title: string; summary: string } {
  if (isProfile(content)) return { title: content.fullName, summary: content.post };
  const first = content.body.map(textOf).find(Boolean) ?? '';
  return { title: content.title, summary: content.lead?.trim() || first };
}

function textOf(block: Block): string {
  if (block.type === 'table') return block.caption ?? '';
  return 'text' in block ? withoutTokens(block.text, 'marks' in block ? (block.marks ?? []) : []) : '';
}
