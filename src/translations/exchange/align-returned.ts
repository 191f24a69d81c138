import type { ExchangeSegment } from './exchange-segment.js';
import type { ReturnedPart, ReturnedUnit } from './returned-unit.js';

/** Parts of a file and segments of here that are the same stretch of the source. */
export interface Aligned {
  parts: ReturnedPart[];
  segments: ExchangeSegment[];
}

interface Stretch<T> {
  items: T[];
  text: string;
}

/** The segments of a variant, from which each is taken at most once. */
export class OpenSegments {
  private readonly taken = new Set<ExchangeSegment>();
  private readonly fields = new Map<string, ExchangeSegment[]>();
  private readonly texts = new Map<string, ExchangeSegment[]>();
  private readonly ids = new Map<string, ExchangeSegment>();

  constructor(segments: readonly ExchangeSegment[]) {
    for (const segment of segments) {
      this.ids.set(segment.id, segment);
      append(this.fields, segment.field, segment);
      append(this.texts, segment.sourceText.normalize('NFC'), segment);
    }
  }

  /** The untaken segment that has this id, whatever its source has become. */
  byId(id: string | null): ExchangeSegment | undefined {
    const segment = this.ids.get(id ?? '');
    return segment && this.isFree(segment) ? segment : undefined;
  }

  /**
   * Takes what a unit's part from `at` on is: the segment of the same source, or several where one side was split or
   * joined, first in its own field, then wherever its text has moved. Undefined when there is none such any more.
   */
  take(unit: ReturnedUnit, at: number): Aligned | undefined {
    const part = unit.parts[at] as ReturnedPart;
    const own = this.byId(part.id);
    const here = (this.fields.get(own?.field ?? unit.field) ?? []).filter((segment) => this.isFree(segment));
    const first = own ? [own, ...here] : here;
    const found =
      first.map((segment) => this.same(part, segment)).find(Boolean) ??
      first.map((segment) => this.grow(unit, at, segment)).find(Boolean) ??
      (this.texts.get(part.source.normalize('NFC')) ?? []).map((segment) => this.same(part, segment)).find(Boolean);
    found?.segments.forEach((segment) => this.taken.add(segment));
    return found;
  }

  private same(part: ReturnedPart, segment: ExchangeSegment): Aligned | undefined {
    const equal = part.source.trim().normalize('NFC') === segment.sourceText.trim().normalize('NFC');
    return equal && this.isFree(segment) ? { parts: [part], segments: [segment] } : undefined;
  }

  /** Adds to whichever side is shorter until both end at the same place. */
  private grow(unit: ReturnedUnit, at: number, segment: ExchangeSegment): Aligned | undefined {
    const row = this.fields.get(segment.field) ?? [];
    const theirs = stretch(unit.parts, at, ({ source }) => source);
    const ours = stretch(row, row.indexOf(segment), ({ sourceText }) => sourceText);
    while (theirs.text !== ours.text) {
      const [short, long] = theirs.text.length < ours.text.length ? [theirs, ours] : [ours, theirs];
      if (short.text === '' || !long.text.startsWith(short.text) || !short.extend()) return undefined;
    }
    return ours.items.every((one) => this.isFree(one)) && theirs.text !== ''
      ? { parts: theirs.items, segments: ours.items }
      : undefined;
  }

  private isFree(segment: ExchangeSegment): boolean {
    return !this.taken.has(segment);
  }
}

/** White space is left out, since tools move it between sentences. */
function stretch<T>(row: readonly T[], at: number, textOf: (item: T) => string): Stretch<T> & { extend(): boolean } {
  const grown = {
    items: [] as T[],
    text: '',
    extend: () => {
      const next = row[at + grown.items.length];
      if (next === undefined) return false;
      grown.items.push(next);
      grown.text += textOf(next).normalize('NFC').replace(/\s+/g, '');
      return true;
    },
  };
  grown.extend();
  return grown;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
