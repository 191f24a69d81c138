import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';

const XLIFF_1 = 'urn:oasis:names:tc:xliff:document:1.2';
export const XLIFF_2 = 'urn:oasis:names:tc:xliff:document:2.0';
export const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';
export const SIZES = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';
/** What XLIFF has no word for. */
export const OURS = 'urn:jarshy:exchange:1';

/** The prefix of each namespace; the vocabularies themselves have none. */
const PREFIXES: Record<string, string> = {
  '': '',
  [XLIFF_1]: '',
  [XLIFF_2]: '',
  'urn:oasis:names:tc:xliff:document:1.1': '',
  'urn:oasis:names:tc:xliff:document:2.2': '',
  'http://www.lisa.org/tmx14': '',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  [METADATA]: 'mda:',
  [SIZES]: 'slr:',
  [OURS]: 'jarshy:',
  'http://sdl.com/FileTypes/SdlXliff/1.0': 'sdl:',
};

export function nameOf({ uri, local }: Pick<SaxesTagNS | SaxesAttributeNS, 'uri' | 'local'>): string {
  const prefix = PREFIXES[uri];
  if (prefix === '') return local;
  return prefix === undefined ? `{${uri}}${local}` : prefix + local;
}

export function attributesOf({ attributes }: SaxesTagNS): Record<string, string> {
  const named: Record<string, string> = {};
  for (const key in attributes) {
    const attribute = attributes[key] as SaxesAttributeNS;
    named[nameOf(attribute)] = attribute.value;
  }
  return named;
}
