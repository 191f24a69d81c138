import { ExchangeFault } from './exchange-fault.js';
import type { ExchangePair } from './exchange-segment.js';
import type { ReturnedFile, ReturnedUnit } from './returned-unit.js';
import { readXliff } from './xliff-reader.js';

/** Most parts of one text, which are held all at once. */
const MOST_PARTS = 20_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The units of a file that are of the variant: of a file with several variants its own; of a file that another tool has
 * made anew, all.
 *
 * @throws ExchangeFault when the file is in other languages, of other variants alone, or too large for one text
 */
export async function returnedFor(
  variant: ExchangePair & { id: string },
  chunks: AsyncIterable<Uint8Array>,
): Promise<ReturnedUnit[]> {
  const units: ReturnedUnit[] = [];
  let other: ReturnedFile | undefined;
  let parts = 0;
  for await (const unit of readXliff(chunks)) {
    requireLanguages(variant, unit.file);
    if (!isOf(variant.id, unit.file)) {
      other = unit.file;
      continue;
    }
    parts += unit.parts.length;
    if (parts > MOST_PARTS) throw new ExchangeFault('exchange.too_many_parts', unit.line, null, { limit: MOST_PARTS });
    units.push(unit);
  }
  if (units.length === 0 && other) throw new ExchangeFault('exchange.other_text', other.line);
  return units;
}

function isOf(variantId: string, { id }: ReturnedFile): boolean {
  return id === null || !UUID.test(id) || id.toLowerCase() === variantId.toLowerCase();
}

/** A file need not name its target language before it has targets (XLIFF 2.1, section 4.3.1.35). */
function requireLanguages({ from, to }: ExchangePair, file: ReturnedFile): void {
  const isSame = file.from === from && (file.to === to || file.codes.to === '');
  if (isSame) return;
  throw new ExchangeFault('exchange.other_languages', file.line, null, { ...file.codes, source: from, target: to });
}
