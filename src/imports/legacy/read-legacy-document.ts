import type { ArticleContent } from '../../articles/article-content.js';
import { fromAlmatyWallTime } from '../../languages/almaty-time.js';
import type { Language } from '../../languages/languages.js';
import type { ProfileContent } from '../../officials/profile-content.js';
import { Draft, type LegacyWarning } from './draft.js';
import { findFrame, type Frame } from './frame.js';
import { decideLanguage, type LanguageHint } from './language-evidence.js';
import { LegacyError } from './legacy-error.js';
import { ProfileDraft } from './profile-draft.js';
import { findName } from './profile-head.js';
import { readArticle } from './read-article.js';
import { readProfile } from './read-profile.js';
import { decode, sourceLines, type SourceLine } from './source-text.js';
import { stampAt, type StampLine } from './time-stamp.js';
import type { LineTrace } from './trace.js';

interface Reading {
  warnings: LegacyWarning[];
  /** Where every line of the document went; lines without text, the site's header and the attribution have none. */
  lines: LineTrace[];
}

export type LegacyDocument = Reading & {
  language: Language;
  /** The time stamp as an instant: it is wall time in Asia/Almaty. */
  publishedAt: Date;
} & ({ kind: 'article'; content: ArticleContent } | { kind: 'official'; content: ProfileContent });

/**
 * Reads a page of the old site, a news item or an official's profile, from the bytes of its text file. Texts have plain single
 * spaces and are in NFC, and are otherwise as they were typed. Throws a LegacyError for a file that is no such page.
 */
export function readLegacyDocument(bytes: Uint8Array, hint: LanguageHint = {}): LegacyDocument {
  const lines = sourceLines(decode(bytes));
  const frame = findFrame(lines);
  const { line: stampLine, publishedAt, stamp } = readStamp(frame);
  const own = [...frame.before, stampLine, ...frame.after, ...frame.trailing];
  refuseExcess(own);
  const read = readLayout(frame, { line: stampLine, stamp });
  const { language, warnings } = readLanguage(own, hint);
  warnings.push(...frameWarnings(frame, lines), ...read.warnings);
  return { ...read, language, publishedAt, warnings: warnings.sort((one, other) => one.line - other.line) };
}

function readStamp({ stamp: line }: Frame): StampLine & { publishedAt: Date } {
  const stamp = line && stampAt(line.text);
  if (!stamp) throw new LegacyError('import.no_date', null);
  const publishedAt = fromAlmatyWallTime(stamp.wall);
  if (!publishedAt) throw new LegacyError('import.impossible_date', line.number, { date: stamp.text });
  return { line, stamp: stamp.text, publishedAt };
}

function readLayout(frame: Frame, stamp: StampLine) {
  const hasSection = /[\p{L}\p{N}]/u.test(stamp.line.text.slice(stamp.stamp.length));
  if (hasSection) {
    const draft = new Draft();
    return { kind: 'article' as const, content: readArticle(frame, stamp, draft), ...readingOf(draft) };
  }
  const name = findName(frame);
  if (!name) throw new LegacyError('import.unknown_layout', stamp.line.number);
  const draft = new ProfileDraft();
  return { kind: 'official' as const, content: readProfile(frame, name, stamp, draft), ...readingOf(draft) };
}

function readingOf({ warnings, lines }: Draft): Reading {
  return { warnings, lines };
}

function readLanguage(own: SourceLine[], hint: LanguageHint): { language: Language; warnings: LegacyWarning[] } {
  const decided = decideLanguage(own.map(({ text }) => text).join('\n'), hint);
  if (!decided) throw new LegacyError('import.language_unknown', null);
  const { language, doubt } = decided;
  const params = { stated: language, detected: doubt };
  return { language, warnings: doubt ? [{ line: 1, code: 'import.language_doubtful', params }] : [] };
}

function frameWarnings({ header, attribution }: Frame, lines: SourceLine[]): LegacyWarning[] {
  const warnings: LegacyWarning[] = [];
  if (header.length === 0) warnings.push({ line: 1, code: 'import.header_missing' });
  if (!attribution) warnings.push({ line: lines.at(-1)?.number ?? 1, code: 'import.attribution_missing' });
  return warnings;
}

// No content holds as much; to read it would only take time.
function refuseExcess(own: SourceLine[]): void {
  const excess = own[LINES_LIMIT];
  if (excess) throw new LegacyError('import.too_many_lines', excess.number, { limit: LINES_LIMIT });
  const long = own.find(({ text }) => text.length > LINE_LIMIT);
  if (long) throw new LegacyError('import.line_too_long', long.number, { limit: LINE_LIMIT });
}

const LINES_LIMIT = 10_000;
const LINE_LIMIT = 20_000;
