import { articleContent, type ArticleContent } from '../../articles/article-content.js';
import { checkContent } from './check-content.js';
import type { Draft } from './draft.js';
import type { Frame } from './frame.js';
import { LegacyError } from './legacy-error.js';
import type { SourceLine } from './source-text.js';
import type { StampLine } from './time-stamp.js';
import { PUBLISHED_AT, type Piece } from './trace.js';

/**
 * Reads `DD.MM.YYYY, HH:MM Section / Subsection`, a title and paragraphs. The layout marks no lead: the first paragraph is the
 * lead and does not stand in the body again, so that lead and body together have the paragraphs of the page. A first paragraph
 * that is too long for a lead stays in the body, and the lead is empty.
 */
export function readArticle(frame: Frame, { line, stamp }: StampLine, draft: Draft): ArticleContent {
  frame.before.forEach((unknown) => draft.unknown(unknown));
  const { section, pieces } = readSection(line.text.slice(stamp.length));
  draft.trace(line, [{ text: stamp, as: 'date', of: PUBLISHED_AT }, ...pieces]);
  const [title, ...paragraphs] = frame.after;
  if (!title) throw new LegacyError('import.unknown_layout', line.number, { context: 'title' });
  draft.trace(title, [{ text: title.text, as: { path: 'title' } }]);
  const lead = readLead(paragraphs[0], draft);
  paragraphs.slice(lead ? 1 : 0).forEach((paragraph) => draft.paragraph(paragraph));
  frame.trailing.forEach((unknown) => draft.unknown(unknown));
  return checkContent(articleContent, { section, title: title.text, lead, body: draft.body }, draft.lines);
}

function readSection(path: string): { section: string[]; pieces: Piece[] } {
  const section: string[] = [];
  const pieces = path.split(/((?:^|(?<= ))\/(?= |$))/).map((part, index): Piece => {
    if (index % 2 === 1 || !/[\p{L}\p{N}]/u.test(part)) return { text: part, as: 'punctuation' };
    section.push(part.trim());
    return { text: part, as: { path: `section.${section.length - 1}` } };
  });
  return { section, pieces };
}

function readLead(line: SourceLine | undefined, draft: Draft): string {
  if (!line || line.text.length > LEAD_LIMIT) return '';
  draft.trace(line, [{ text: line.text, as: { path: 'lead' } }]);
  return line.text;
}

const LEAD_LIMIT = 2_000;
