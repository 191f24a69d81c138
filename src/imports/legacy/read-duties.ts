import type { ProfileContent } from '../../officials/profile-content.js';
import type { LineRest } from './draft.js';
import { readLegalBasis } from './legal-basis.js';
import { markerAt, numbers, type ListMarker } from './list-marker.js';
import type { ProfileDraft } from './profile-draft.js';
import type { Piece } from './trace.js';

type Responsibilities = NonNullable<ProfileContent['responsibilities']>;

/**
 * Reads the sentence that leads into the list, and the list: items marked like the first one, sub-items marked otherwise.
 * A list without any marks is one when its introduction ends with a colon.
 */
export function readDuties(lines: LineRest[], draft: ProfileDraft): void {
  if (lines.length === 0) return;
  const duties = (draft.responsibilities ??= { intro: '', basis: null, items: [] });
  const style = lines.map((line) => markedStyle(line.text)).find((found) => found !== null) ?? null;
  for (const line of lines) {
    if (markedStyle(line.text)) readItem(line, style, duties, draft);
    else if (duties.items.length === 0 && duties.intro === '') readIntro(line, duties, draft);
    else if (style === null && duties.intro.endsWith(':')) addItem(line, null, duties, draft);
    else draft.unknown(line);
  }
}

function markedStyle(line: string): ListMarker['style'] | null {
  const marker = markerAt(line);
  return marker && /[\p{L}\p{N}]/u.test(line.slice(marker.text.length)) ? marker.style : null;
}

function readIntro(line: LineRest, duties: Responsibilities, draft: ProfileDraft): void {
  duties.intro = line.text;
  duties.basis = readLegalBasis(line.text);
  draft.trace(line, [{ text: line.text, as: { path: 'responsibilities.intro' } }]);
}

function readItem(
  line: LineRest,
  style: ListMarker['style'] | null,
  duties: Responsibilities,
  draft: ProfileDraft,
): void {
  const marker = markerAt(line.text);
  if (marker && duties.items.length > 0 && isSubItem(marker, style, duties)) addSubItem(line, marker, duties, draft);
  else addItem(line, marker, duties, draft);
}

function isSubItem(marker: ListMarker, style: ListMarker['style'] | null, duties: Responsibilities): boolean {
  const last = duties.items.at(-1);
  if (!last || marker.style !== style) return true;
  // A sub-list may be marked like the list: it begins again after a colon.
  const open = last.text.endsWith(':') || last.items.length > 0;
  const next = [duties.items.length];
  return open && !numbers(marker.text, next) && numbers(marker.text, [duties.items.length - 1, last.items.length]);
}

function addItem(line: LineRest, marker: ListMarker | null, duties: Responsibilities, draft: ProfileDraft): void {
  const position = duties.items.length;
  const text = cutMarker(line, marker, [position], `responsibilities.items.${position}`, draft);
  duties.items.push({ id: `d${position + 1}`, text, items: [] });
}

function addSubItem(line: LineRest, marker: ListMarker, duties: Responsibilities, draft: ProfileDraft): void {
  const parent = duties.items.length - 1;
  const items = duties.items[parent]?.items ?? [];
  const path = `responsibilities.items.${parent}.items.${items.length}`;
  const text = cutMarker(line, marker, [parent, items.length], path, draft);
  items.push({ id: `d${parent + 1}i${items.length + 1}`, text });
}

/** The text behind the marker. A number that is not that of the item stays in the text, where it is not lost. */
function cutMarker(line: LineRest, marker: ListMarker | null, at: number[], path: string, draft: ProfileDraft): string {
  const fits = marker !== null && numbers(marker.text, at);
  if (marker && !fits)
    draft.warn(line, 'import.number_out_of_order', { number: marker.text.trim(), expected: 1 + (at.at(-1) ?? 0) });
  const text = line.text.slice(fits ? marker.text.length : 0);
  draft.trace(line, [...(fits ? [markerPiece(marker, path)] : []), { text, as: { path: `${path}.text` } }]);
  return text;
}

function markerPiece({ text, style }: ListMarker, path: string): Piece {
  return style === 'bullet' ? { text, as: 'punctuation' } : { text, as: 'number', of: path };
}
