import { anyOf } from './label-patterns.js';
import type { LabelWords } from './labels.js';
import type { SourceLine } from './source-text.js';
import type { Piece } from './trace.js';

export type SectionName = keyof LabelWords['sections'];

export interface ProfileSection {
  name: SectionName;
  /** The line that opens the section: its label, and what stands behind it on the same line. */
  opening: (SectionLabel & { line: SourceLine }) | null;
  lines: SourceLine[];
}

interface SectionLabel {
  label: string;
  marks: string;
  rest: string;
}

/** The parts of a profile, in order. The first, before any label, tells the life and is read as a career. */
export function profileSections(lines: SourceLine[]): ProfileSection[] {
  const sections: ProfileSection[] = [{ name: 'career', opening: null, lines: [] }];
  for (const line of lines) {
    const opened = openSection(line);
    if (opened) sections.push(opened);
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

export function labelPieces({ label, marks }: SectionLabel): Piece[] {
  const pieces: Piece[] = [{ text: label, as: 'label' }];
  return marks ? [...pieces, { text: marks, as: 'punctuation' }] : pieces;
}

function openSection(line: SourceLine): ProfileSection | null {
  for (const name of NAMES) {
    const [, label, marks, rest] = OPENINGS[name].exec(line.text) ?? [];
    // «Награды вручил аким» is a sentence, and no label.
    if (label === undefined || marks === undefined || rest === undefined || (rest !== '' && marks.trim() === ''))
      continue;
    return { name, opening: { line, label, marks, rest }, lines: [] };
  }
  return null;
}

const NAMES = ['career', 'education', 'awards', 'duties'] as const satisfies SectionName[];

const OPENINGS = Object.fromEntries(
  NAMES.map((name) => [
    name,
    new RegExp(`^(${anyOf(({ sections }) => sections[name])})((?: ?[:.]| [-–—])? ?)(.*)$`, 'iu'),
  ]),
) as Record<SectionName, RegExp>;
