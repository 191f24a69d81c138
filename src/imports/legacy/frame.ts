import { LANGUAGES } from '../../languages/languages.js';
import { anyOf, wordsAnywhere } from './label-patterns.js';
import { LABELS } from './labels.js';
import type { SourceLine } from './source-text.js';
import { stampAt } from './time-stamp.js';

/** The lines of a page by where they stand. All but the site's header and the attribution are the document's own. */
export interface Frame {
  header: SourceLine[];
  /** Between the header and the time stamp. */
  before: SourceLine[];
  stamp: SourceLine | null;
  after: SourceLine[];
  attribution: SourceLine | null;
  /** Behind the attribution. */
  trailing: SourceLine[];
}

export function findFrame(lines: SourceLine[]): Frame {
  const stamp = lines.findIndex(({ text }) => stampAt(text));
  const headerEnd =
    lines
      .slice(0, stamp < 0 ? 0 : stamp)
      .slice(0, HEADER_DEPTH)
      .findIndex(isHeader) + 1;
  const attribution = stamp < 0 ? -1 : findAttribution(lines, stamp);
  const end = attribution < 0 ? lines.length : attribution;
  return {
    header: lines.slice(0, headerEnd),
    before: lines.slice(headerEnd, stamp < 0 ? lines.length : stamp),
    stamp: lines[stamp] ?? null,
    after: stamp < 0 ? [] : lines.slice(stamp + 1, end),
    attribution: lines[attribution] ?? null,
    trailing: attribution < 0 ? [] : lines.slice(attribution + 1),
  };
}

function isHeader({ text }: SourceLine): boolean {
  return text.length <= LABEL_LENGTH && HEADER.test(text);
}

function findAttribution(lines: SourceLine[], stamp: number): number {
  return lines.findLastIndex(
    ({ text }, index) => index > stamp && index >= lines.length - ATTRIBUTION_DEPTH && isAttribution(text),
  );
}

// A paragraph may say the words in passing; the attribution begins with them.
function isAttribution(text: string): boolean {
  if (text.length > LABEL_LENGTH) return false;
  return ATTRIBUTIONS.some((groups) => {
    const places = groups.map((group) => text.search(group));
    const first = Math.min(...places);
    return first >= 0 && first <= ATTRIBUTION_OPENING && !/[.!?…]/.test(text.slice(0, first));
  });
}

const LABEL_LENGTH = 300;
const HEADER_DEPTH = 5;
const ATTRIBUTION_DEPTH = 5;
const ATTRIBUTION_OPENING = 80;
const HEADER = wordsAnywhere(anyOf(({ siteHeader }) => siteHeader));
const ATTRIBUTIONS = LANGUAGES.map((language) =>
  LABELS[language].attribution.map((group) => wordsAnywhere(`(?:${group.join('|')})`)),
);
