import { ExchangeFault } from './exchange-fault.js';
import { languageOf } from './language-codes.js';
import type { ReturnedFile, ReturnedUnit } from './returned-unit.js';
import { unitOfXliff1 } from './xliff1-unit.js';
import { unitOfXliff2 } from './xliff2-unit.js';
import { readXml, type Reading } from './xml-reader.js';
import type { XmlElement } from './xml-tree.js';

const READINGS: Record<string, Reading> = {
  file: 'enter',
  body: 'enter',
  group: 'enter',
  unit: 'whole',
  'trans-unit': 'whole',
};

/**
 * The units of an XLIFF file, 2.x or 1.x (with the segments of Trados' sdlxliff), as they come.
 *
 * @throws ExchangeFault when it is not XLIFF, or not readable as XML
 */
export async function* readXliff(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReturnedUnit> {
  let root: XmlElement | undefined;
  let file: ReturnedFile | undefined;
  for await (const { kind, element } of readXml(chunks, (name) => READINGS[name] ?? 'skip')) {
    if (kind === 'enter' && !root) requireXliff((root = element));
    else if (kind === 'enter' && element.name === 'file') file = fileOf(element, root as XmlElement);
    if (kind === 'whole' && file)
      yield element.name === 'unit' ? unitOfXliff2(element, file) : unitOfXliff1(element, file);
  }
}

function requireXliff({ name, attributes, line }: XmlElement): void {
  if (name !== 'xliff') throw new ExchangeFault('exchange.not_xliff', line, null, { root: name });
  const version = attributes['version'] ?? '';
  if (!/^(1|2)\.\d$/.test(version)) throw new ExchangeFault('exchange.xliff_version', line, null, { version });
}

function fileOf({ attributes, line }: XmlElement, root: XmlElement): ReturnedFile {
  const from = root.attributes['srcLang'] ?? attributes['source-language'] ?? '';
  const to = root.attributes['trgLang'] ?? attributes['target-language'] ?? '';
  return {
    id: attributes['id'] ?? null,
    original: attributes['original'] ?? null,
    ...{ from: languageOf(from), to: languageOf(to), codes: { from, to }, line },
  };
}
