export interface Part {
  text: string;
  marked: boolean;
}

/** A text in parts, so that the ranges (UTF-16 code units, in order, apart) can be shown as found. */
export function partsOf(text: string, ranges: readonly { start: number; end: number }[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  parts.push({ text: text.slice(at), marked: false });
  return parts.filter((part) => part.text !== '');
}
