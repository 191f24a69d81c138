import type { SegmentStatus } from '../segments/segment-status.js';
import { wordsOf } from './inline-text.js';
import { MarkNames } from './mark-names.js';
import type { ReturnedFile, ReturnedPart, ReturnedUnit } from './returned-unit.js';
import { takeApart, wordsWithMarks } from './xliff-inline.js';
import { idFrom } from './xliff-words.js';
import { elementOf, elementsOf, textOf, type XmlElement } from './xml-tree.js';

/** XLIFF 1.2, section 2.3; with the states of Trados' segments where it has them. */
export function unitOfXliff1(unit: XmlElement, file: ReturnedFile): ReturnedUnit {
  const source = elementOf(unit, 'seg-source') ?? elementOf(unit, 'source');
  const target = elementOf(unit, 'target');
  const all = [source, target].flatMap((content) => (content ? [takeApart(content)] : []));
  const names = new MarkNames(all.map(({ pieces }) => wordsOf(pieces)));
  return {
    file,
    field: idFrom(unit.attributes['resname'] ?? unit.attributes['id'] ?? ''),
    line: unit.line,
    parts: source ? partsOf(unit, source, target, names) : [],
    exported: new Map(),
    notes: elementsOf(unit, 'note').map((note) => ({
      ...{ segmentId: null, category: null, author: note.attributes['from'] ?? null, at: null, text: textOf(note) },
    })),
    dropped: all.reduce((sum, { alone }) => sum + alone, 0),
  };
}

function partsOf(unit: XmlElement, source: XmlElement, target: XmlElement | undefined, names: MarkNames) {
  const text = (content: XmlElement) => wordsWithMarks(takeApart(content), names);
  const whole = statusOfTarget(unit, target);
  if (!hasSegments(source))
    return [{ ...SEGMENT, line: unit.line, source: text(source), target: target ? text(target) : null, status: whole }];
  const targets = new Map((target ? pieces(target) : []).map((piece) => [piece.attributes['mid'], piece]));
  const confirmed = confirmations(unit);
  return pieces(source).map((piece): ReturnedPart => {
    const mid = piece.attributes['mid'];
    if (mid === undefined)
      return { ...SEGMENT, kind: 'gap', line: piece.line, source: text(piece), target: null, status: null };
    const translation = targets.get(mid);
    const status = confirmed.get(mid) ?? whole;
    return {
      ...SEGMENT,
      line: piece.line,
      source: text(piece),
      target: translation ? text(translation) : null,
      status,
    };
  });
}

const SEGMENT = { kind: 'segment' as const, id: null };

const isSegment = (child: XmlElement | string): child is XmlElement =>
  typeof child !== 'string' && child.name === 'mrk' && child.attributes['mtype'] === 'seg';

function hasSegments({ children }: XmlElement): boolean {
  return children.some((child) => isSegment(child) || (typeof child !== 'string' && hasSegments(child)));
}

/** The `<mrk mtype="seg">`, and what stands between them; Trados puts them into the codes that surround them. */
function pieces({ children, line }: XmlElement): XmlElement[] {
  return children.flatMap((child) => {
    if (isSegment(child)) return [child];
    if (typeof child !== 'string' && hasSegments(child)) return pieces(child);
    return [{ name: 'gap', attributes: {}, children: [child], line }];
  });
}

const STATES: Record<string, SegmentStatus> = {
  translated: 'translated',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  'signed-off': 'reviewed',
  final: 'reviewed',
};

function statusOfTarget(unit: XmlElement, target: XmlElement | undefined): SegmentStatus | null {
  if (unit.attributes['approved'] === 'yes') return 'reviewed';
  return STATES[target?.attributes['state'] ?? ''] ?? null;
}

const CONFIRMATIONS: Record<string, SegmentStatus> = {
  Draft: 'draft',
  Translated: 'translated',
  RejectedTranslation: 'draft',
  RejectedSignOff: 'draft',
  ApprovedTranslation: 'reviewed',
  ApprovedSignOff: 'reviewed',
};

/** What Trados says of each segment, by its `mid`. */
function confirmations(unit: XmlElement): Map<string, SegmentStatus> {
  const segments = elementsOf(unit, 'sdl:seg-defs').flatMap((defs) => elementsOf(defs, 'sdl:seg'));
  return new Map(
    segments.flatMap(({ attributes: { id = '', conf = '' } }) => {
      const status = CONFIRMATIONS[conf];
      return status ? [[id, status] as const] : [];
    }),
  );
}
