import type { ExchangePair, ExchangeSegment, ExchangeVariant } from './exchange-segment.js';
import { gather } from './gather.js';
import { unitMarkup } from './xliff-unit-writer.js';
import { XmlFrame } from './xml-frame.js';
import { element } from './xml-markup.js';
import { METADATA, OURS, SIZES, XLIFF_2 } from './xml-names.js';

/** An XLIFF 2.1 file with a `<file>` for each of `variants`, piece by piece. */
export function writeXliff(
  pair: ExchangePair,
  variants: AsyncIterable<ExchangeVariant> | Iterable<ExchangeVariant>,
): AsyncGenerator<string> {
  return gather(piecesOf(pair, variants));
}

async function* piecesOf(
  { from, to }: ExchangePair,
  variants: AsyncIterable<ExchangeVariant> | Iterable<ExchangeVariant>,
): AsyncGenerator<string> {
  const namespaces = { xmlns: XLIFF_2, 'xmlns:mda': METADATA, 'xmlns:slr': SIZES, 'xmlns:jarshy': OURS };
  const frame = new XmlFrame();
  yield frame
    .open('xliff', { ...namespaces, version: '2.1', srcLang: from, trgLang: to, 'xml:space': 'preserve' })
    .take();
  for await (const { id, documentId, segments } of variants) {
    yield frame.open('file', { id, original: documentId }).take();
    yield `${element('slr:profiles', { generalProfile: 'xliff:codepoints' })}\n`;
    for await (const unit of byField(segments)) yield `${unitMarkup(unit)}\n`;
    yield frame.close().take();
  }
  yield frame.end();
}

/** The segments of one field are one unit, in which other tools may split and join them. */
async function* byField(segments: ExchangeVariant['segments']): AsyncGenerator<ExchangeSegment[]> {
  let unit: ExchangeSegment[] = [];
  for await (const segment of segments) {
    if (unit.length > 0 && unit[0]?.field !== segment.field) {
      yield unit;
      unit = [];
    }
    unit.push(segment);
  }
  if (unit.length > 0) yield unit;
}
