import { mark as markSchema, type Mark } from '../../documents/content/marks.js';
import { SEGMENT_STATUSES } from '../segments/segment-status.js';
import { wordsOf } from './inline-text.js';
import { MarkNames } from './mark-names.js';
import type { ExportedState, ReturnedFile, ReturnedNote, ReturnedPart, ReturnedUnit } from './returned-unit.js';
import { takeApart, wordsWithMarks, type XliffText } from './xliff-inline.js';
import { idFrom, SEGMENT_METADATA, statusOf } from './xliff-words.js';
import { elementOf, elementsOf, textOf, type XmlElement } from './xml-tree.js';

/** XLIFF 2.1, section 4.2.2.5 */
export function unitOfXliff2(unit: XmlElement, file: ReturnedFile): ReturnedUnit {
  const cut = elementsOf(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const texts = cut.map((part) => ({ part, source: contentOf(part, 'source'), target: contentOf(part, 'target') }));
  const all = texts.flatMap(({ source, target }) => [source, target]).filter((text) => text !== null);
  const names = new MarkNames(all.map(({ pieces }) => wordsOf(pieces)));
  return {
    file,
    field: idFrom(unit.attributes['id'] ?? ''),
    line: unit.line,
    parts: texts.map(({ part, source, target }): ReturnedPart => {
      const { id, state, subState } = part.attributes;
      return {
        kind: part.name === 'segment' ? 'segment' : 'gap',
        id: id === undefined ? null : idFrom(id),
        line: part.line,
        source: source ? wordsWithMarks(source, names) : '',
        target: target && wordsWithMarks(target, names),
        status: statusOf(state, subState),
      };
    }),
    exported: exportedOf(unit),
    notes: elementsOf(unit, 'notes').flatMap((notes) => elementsOf(notes, 'note').map(noteOf)),
    dropped: all.reduce((sum, { alone }) => sum + alone, 0),
  };
}

function contentOf(part: XmlElement, name: string): XliffText | null {
  const content = elementOf(part, name);
  return content ? takeApart(content) : null;
}

function exportedOf(unit: XmlElement): Map<string, ExportedState> {
  const groups = elementsOf(unit, 'mda:metadata')
    .flatMap((metadata) => elementsOf(metadata, 'mda:metaGroup'))
    .filter(({ attributes }) => attributes['category'] === SEGMENT_METADATA);
  return new Map(groups.map((group) => [idFrom(values(group, 'segment')[0] ?? ''), stateOf(group)]));
}

function stateOf(group: XmlElement): ExportedState {
  const value = (type: string) => values(group, type)[0];
  const limit = value('limit');
  return {
    sourceHash: value('source') ?? '',
    targetHash: value('target') ?? '',
    status: SEGMENT_STATUSES.find((status) => status === value('status')) ?? 'draft',
    version: Number(value('version')),
    origin: value('origin') ?? null,
    limit: limit === undefined ? null : Number(limit),
    marks: values(group, 'mark').flatMap(marksOf),
  };
}

function values(group: XmlElement, type: string): string[] {
  return elementsOf(group, 'mda:meta')
    .filter(({ attributes }) => attributes['type'] === type)
    .map(textOf);
}

function marksOf(text: string): Mark[] {
  const [id, type, href] = text.split(' ');
  const read = markSchema.safeParse({ id, type, ...(href !== undefined && { href }) });
  return read.success ? [read.data] : [];
}

function noteOf(note: XmlElement): ReturnedNote {
  const { category, 'jarshy:segment': segment, 'jarshy:author': author, 'jarshy:at': at } = note.attributes;
  const moment = at === undefined ? NaN : Date.parse(at);
  return {
    segmentId: segment === undefined ? null : idFrom(segment),
    category: category ?? null,
    author: author ?? null,
    at: Number.isNaN(moment) ? null : new Date(moment),
    text: textOf(note),
  };
}
