import { markTokens, type Mark } from '../../documents/content/marks.js';
import { cleanMarks } from './clean-marks.js';
import { textHash, type ExchangeSegment } from './exchange-segment.js';
import { codeOf, REMARK, SEGMENT_METADATA, STATES, subStateOf, tokenOf } from './xliff-words.js';
import { element, text } from './xml-markup.js';

/** Where the address of each link stands in the unit: `dataRefStart` by the id of its code. */
type Addresses = Map<string, string>;

/** A `<unit>` with the segments of one field. */
export function unitMarkup(segments: readonly ExchangeSegment[]): string {
  const field = segments[0]?.field ?? '';
  const limits = segments.flatMap(({ limit }) => limit ?? []);
  const addresses: Addresses = new Map();
  const data: string[] = [];
  segments.forEach(({ marks }, index) => {
    for (const mark of marks) {
      if (mark.type !== 'link') continue;
      addresses.set(codeOf(index, mark.id), `d${data.length + 1}`);
      data.push(element('data', { id: `d${data.length + 1}` }, text(mark.href, cp)));
    }
  });
  return element(
    'unit',
    { id: tokenOf(field), 'slr:sizeRestriction': limits.length > 0 ? Math.max(...limits) : undefined },
    metadata(segments) +
      notes(segments) +
      (data.length > 0 ? element('originalData', {}, data.join('')) : '') +
      segments.map((segment, index) => segmentMarkup(segment, index, addresses)).join(''),
  );
}

/** What XLIFF's segments have no place for. */
function metadata(segments: readonly ExchangeSegment[]): string {
  const groups = segments.map(({ id, sourceText, targetText, status, origin, version, limit, marks }) => {
    const given: [type: string, value: string | number | null][] = [
      ['segment', tokenOf(id)],
      ['source', textHash(sourceText)],
      ['target', textHash(targetText)],
      ['status', status],
      ['version', version],
      ['origin', origin],
      ['limit', limit],
      ...marks.map((mark): [string, string] => ['mark', markText(mark)]),
    ];
    const metas = given.map(([type, value]) =>
      value === null ? '' : element('mda:meta', { type }, text(String(value))),
    );
    return element('mda:metaGroup', { category: SEGMENT_METADATA }, metas.join(''));
  });
  return element('mda:metadata', {}, groups.join(''));
}

function markText(mark: Mark): string {
  return `${mark.id} ${mark.type}${mark.type === 'link' ? ` ${mark.href}` : ''}`;
}

function notes(segments: readonly ExchangeSegment[]): string {
  const all = segments.flatMap(({ id, notes: some }) => some.map((note) => ({ id, ...note })));
  if (all.length === 0) return '';
  const markup = all.map(({ id, author, text: words, at }, index) => {
    const ours = { 'jarshy:segment': tokenOf(id), 'jarshy:author': author, 'jarshy:at': at.toISOString() };
    return element('note', { id: `n${index + 1}`, category: REMARK, appliesTo: 'target', ...ours }, text(words));
  });
  return element('notes', {}, markup.join(''));
}

function segmentMarkup(segment: ExchangeSegment, index: number, addresses: Addresses): string {
  const { id, sourceText, targetText, status, marks, gapAfter } = segment;
  const clean = cleanMarks([sourceText, targetText], marks);
  const target = targetText === '' ? '' : element('target', {}, inline(targetText, clean, index, addresses));
  return (
    element(
      'segment',
      { id: tokenOf(id), state: STATES[status], subState: subStateOf(status) },
      element('source', {}, inline(sourceText, clean, index, addresses)) + target,
    ) + (gapAfter === '' ? '' : element('ignorable', {}, element('source', {}, text(gapAfter, cp))))
  );
}

function inline(value: string, marks: readonly Mark[], segment: number, addresses: Addresses): string {
  let markup = '';
  let end = 0;
  for (const { id, kind, start, end: next } of markTokens(value, marks)) {
    markup += text(value.slice(end, start), cp);
    markup += kind === 'open' ? `<pc${attributesOf(marks, id, segment, addresses)}>` : '</pc>';
    end = next;
  }
  return markup + text(value.slice(end), cp);
}

const KINDS = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  link: { type: 'link', subType: undefined },
} as const;

/** Each mark of the source has to stand in the target once. */
function attributesOf(marks: readonly Mark[], id: string, segment: number, addresses: Addresses): string {
  const code = codeOf(segment, id);
  const { type, subType } = KINDS[marks.find((mark) => mark.id === id)?.type ?? 'bold'];
  const attributes = { id: code, canCopy: 'no', canDelete: 'no', type, subType, dataRefStart: addresses.get(code) };
  return element('pc', attributes).slice('<pc'.length, -'/>'.length);
}

/** XLIFF 2.1, section 4.2.3.1: for characters that XML cannot hold. */
function cp(character: string): string {
  return element('cp', { hex: (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') });
}
