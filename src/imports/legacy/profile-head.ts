import { isAwardSentence } from './award-line.js';
import { readBirthLine } from './birth-line.js';
import { readCareerLine } from './career-line.js';
import type { Frame } from './frame.js';
import { LegacyError } from './legacy-error.js';
import type { ProfileDraft } from './profile-draft.js';
import { profileSections } from './profile-sections.js';
import { sameName } from './same-name.js';
import type { SourceLine } from './source-text.js';
import type { StampLine } from './time-stamp.js';
import { PUBLISHED_AT, type Piece } from './trace.js';

export interface ProfileHead {
  fullName: string;
  post: string;
  /** The lines below the post. */
  rest: SourceLine[];
}

/**
 * The line with the official's name, on a page whose time stamp stands alone: it stands before the stamp and again after it; a
 * page that does not repeat it must have the marks of a profile. Null for a page of another layout.
 */
export function findName(frame: Frame): SourceLine | null {
  const near = frame.after.slice(0, REPEATS_DEPTH);
  const repeated = frame.before.findLast((line) => near.some(({ text }) => sameName(text, line.text)));
  return repeated ?? (frame.after.some(isMark) ? (frame.before.at(-1) ?? null) : null);
}

export function readProfileHead(frame: Frame, name: SourceLine, stamp: StampLine, draft: ProfileDraft): ProfileHead {
  frame.before.forEach((line) => (line === name ? traceName(line, draft) : draft.unknown(line)));
  traceStamp(stamp, draft);
  const repeats = frame.after.slice(0, REPEATS_DEPTH).findLastIndex(({ text }) => sameName(text, name.text)) + 1;
  frame.after.slice(0, repeats).forEach((line) => {
    if (sameName(line.text, name.text)) draft.trace(line, [{ text: line.text, as: 'repeat', of: 'fullName' }]);
    else draft.unknown(line);
  });
  const post = frame.after[repeats];
  if (!post || isMark(post))
    throw new LegacyError('import.unknown_layout', (post ?? stamp.line).number, { context: 'post' });
  draft.trace(post, [{ text: post.text, as: { path: 'post' } }]);
  return { fullName: name.text, post: post.text, rest: frame.after.slice(repeats + 1) };
}

function traceName(line: SourceLine, draft: ProfileDraft): void {
  draft.trace(line, [{ text: line.text, as: { path: 'fullName' } }]);
}

function traceStamp({ line, stamp }: StampLine, draft: ProfileDraft): void {
  const rest = line.text.slice(stamp.length);
  const marks: Piece[] = rest ? [{ text: rest, as: 'punctuation' }] : [];
  draft.trace(line, [{ text: stamp, as: 'date', of: PUBLISHED_AT }, ...marks]);
}

/** Whether a line is one that only profiles have. */
function isMark(line: SourceLine): boolean {
  const { text } = line;
  const opensSection = profileSections([line]).length > 1;
  return opensSection || readBirthLine(text) !== null || readCareerLine(text, '') !== null || isAwardSentence(text);
}

const REPEATS_DEPTH = 4;
