import type { Language } from '../../languages/languages.js';
import { ExchangeFault } from './exchange-fault.js';
import { wordsOf, writeMarks } from './inline-text.js';
import { languageOf } from './language-codes.js';
import { MarkNames } from './mark-names.js';
import { takeApart, type TmxSegment } from './tmx-inline.js';
import { tmxDate, type TmxText, type TmxUnit } from './tmx-unit.js';
import { readXml, type Reading } from './xml-reader.js';
import { elementOf, elementsOf, textOf, type XmlElement } from './xml-tree.js';

const READINGS: Record<string, Reading> = { body: 'enter', header: 'whole', tu: 'whole' };

/**
 * The units of a TMX file, versions 1.1 to 1.4b, as they come.
 *
 * @throws ExchangeFault when it is not TMX, or not readable as XML
 */
export async function* readTmx(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TmxUnit> {
  let sourceLanguage: Language | null = null;
  for await (const { kind, element } of readXml(chunks, (name) => READINGS[name] ?? 'skip')) {
    if (kind === 'enter') requireTmx(element);
    if (kind !== 'whole') continue;
    if (element.name === 'header') sourceLanguage = languageOf(element.attributes['srclang']);
    else yield unitOf(element, sourceLanguage);
  }
}

function requireTmx({ name, attributes, line }: XmlElement): void {
  if (name === 'body') return;
  if (name !== 'tmx') throw new ExchangeFault('exchange.not_tmx', line, null, { root: name });
  const version = attributes['version'] ?? '';
  if (!/^1\.\d/.test(version)) throw new ExchangeFault('exchange.tmx_version', line, null, { version });
}

function unitOf(tu: XmlElement, sourceLanguage: Language | null): TmxUnit {
  const { attributes, line } = tu;
  const variants = elementsOf(tu, 'tuv').map((tuv) => ({ tuv, language: languageOf(codeOf(tuv)) }));
  const known = variants.flatMap(({ tuv, language }) => (language ? [{ tuv, language, segment: segmentOf(tuv) }] : []));
  const names = new MarkNames(known.map(({ segment }) => wordsOf(segment.pieces)));
  const texts = known.map(({ tuv, language, segment }) => ({ ...textIn(segment, names), tuv, language }));
  return {
    line,
    id: attributes['tuid'] ?? null,
    sourceLanguage: attributes['srclang'] === undefined ? sourceLanguage : languageOf(attributes['srclang']),
    texts: texts.map(({ tuv, language, text, marks }) => ({ language, text, marks, line: tuv.line, ...peopleOf(tuv) })),
    props: elementsOf(tu, 'prop').map((prop) => ({ type: prop.attributes['type'] ?? '', text: textOf(prop) })),
    notes: elementsOf(tu, 'note').map(textOf),
    ...peopleOf(tu),
    foreign: variants.flatMap(({ tuv, language }) =>
      language ? [] : [{ language: codeOf(tuv) ?? '', line: tuv.line }],
    ),
    dropped: texts.reduce((sum, { dropped }) => sum + dropped, 0),
  };
}

/** TMX 1.1 has `lang`. */
function codeOf({ attributes }: XmlElement): string | undefined {
  return attributes['xml:lang'] ?? attributes['lang'];
}

function segmentOf(tuv: XmlElement): TmxSegment {
  const seg = elementOf(tuv, 'seg');
  return seg ? takeApart(seg) : { pieces: [], types: new Map(), alone: 0 };
}

function textIn({ pieces, types, alone }: TmxSegment, names: MarkNames) {
  const { text, marks, dropped } = writeMarks(pieces, names);
  const typed = [...marks].map(([code, id]) => ({ id, type: types.get(code) ?? null }));
  return { text, marks: typed, dropped: dropped + alone };
}

function peopleOf({ attributes }: XmlElement): Pick<TmxText, 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy'> {
  return {
    createdAt: tmxDate(attributes['creationdate']),
    createdBy: attributes['creationid'] ?? null,
    changedAt: tmxDate(attributes['changedate']),
    changedBy: attributes['changeid'] ?? null,
  };
}
