import { profileContent, type ProfileContent } from '../../officials/profile-content.js';
import { readPeriod } from './career-line.js';
import { checkContent } from './check-content.js';
import type { LineRest } from './draft.js';
import type { Frame } from './frame.js';
import { markerAt, numbers } from './list-marker.js';
import type { ProfileDraft } from './profile-draft.js';
import { readProfileHead } from './profile-head.js';
import { labelPieces, profileSections, type ProfileSection, type SectionName } from './profile-sections.js';
import { readDuties } from './read-duties.js';
import type { SourceLine } from './source-text.js';
import type { StampLine } from './time-stamp.js';
import type { Piece } from './trace.js';

/**
 * Reads an official's page: the name, a time stamp, the name again, the post, and then in any order the birth date, the career,
 * the awards and the responsibilities. What has no field stays in the body, in its order.
 */
export function readProfile(frame: Frame, name: SourceLine, stamp: StampLine, draft: ProfileDraft): ProfileContent {
  const { fullName, post, rest } = readProfileHead(frame, name, stamp, draft);
  for (const section of profileSections(rest)) READERS[section.name](openSection(section, draft), draft);
  frame.trailing.forEach((line) => draft.unknown(line));
  const { birthDate, career, awards, responsibilities, body } = draft;
  const content = { fullName, post, birthDate, career, awards, responsibilities, body };
  return checkContent(profileContent, content, draft.lines);
}

const READERS: Record<SectionName, (lines: LineRest[], draft: ProfileDraft) => void> = {
  career: readLife,
  education: readEducation,
  awards: readAwards,
  duties: readDuties,
};

function openSection({ name, opening, lines }: ProfileSection, draft: ProfileDraft): LineRest[] {
  if (!opening) return lines;
  if (name === 'education') return openEducation(opening, lines, draft);
  const { line, rest } = opening;
  if (rest !== '') return [{ number: line.number, text: rest, before: labelPieces(opening) }, ...lines];
  draft.trace(line, labelPieces(opening));
  return lines;
}

// Education has no field: its label becomes a heading in the body.
function openEducation(
  { line, label, marks, rest }: NonNullable<ProfileSection['opening']>,
  lines: LineRest[],
  draft: ProfileDraft,
): LineRest[] {
  if (rest !== '') draft.paragraph(line);
  else {
    const path = draft.add({ type: 'heading', level: 2, text: label });
    const punctuation: Piece[] = marks ? [{ text: marks, as: 'punctuation' }] : [];
    draft.trace(line, [{ text: label, as: { path } }, ...punctuation]);
  }
  return lines;
}

function readLife(lines: LineRest[], draft: ProfileDraft): void {
  for (const line of lines) if (!readLifeLine(line, draft)) draft.unknown(line);
}

function readEducation(lines: LineRest[], draft: ProfileDraft): void {
  for (const line of lines) if (!readLifeLine(line, draft)) draft.paragraph(line);
}

function readLifeLine(line: LineRest, draft: ProfileDraft): boolean {
  return draft.readBirth(line) || draft.readCareer(line) || draft.readAwardSentence(line);
}

function readAwards(lines: LineRest[], draft: ProfileDraft): void {
  for (const line of lines) {
    if (!draft.readCareer(line, readPeriod) && !draft.readAwards(withoutNumber(line, draft.awards.length)))
      draft.unknown(line);
  }
}

function withoutNumber(line: LineRest, position: number): LineRest {
  const marker = markerAt(line.text);
  if (!marker || !numbers(marker.text, [position])) return line;
  const { text, style } = marker;
  const piece: Piece =
    style === 'bullet' ? { text, as: 'punctuation' } : { text, as: 'number', of: `awards.${position}` };
  return { number: line.number, text: line.text.slice(text.length), before: [...(line.before ?? []), piece] };
}
