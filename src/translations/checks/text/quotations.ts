const QUOTATION = /«[^«»]{1,300}»|„[^„“]{1,300}“|“[^“”]{1,300}”|"[^"]{1,300}"/gu;

/** The text with spaces in place of what is quoted: titles, brands, what somebody said. Offsets stay. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, (quoted) => ' '.repeat(quoted.length));
}
