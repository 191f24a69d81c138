// All that could be forbidden: quick to look for, and mostly there is none of it.
const SUSPICIOUS = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

// XML 1.0 section 2.2. With the u flag a surrogate pair is one character, so what matches D800–DFFF stands alone.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that is XML already. */
export class Xml {
  constructor(readonly text: string) {}
}

/** Undefined attributes are left out. */
type Attributes = Record<string, string | number | undefined>;

/** The text without what XML 1.0 cannot carry: most control characters, U+FFFE, U+FFFF, lone surrogates. */
export function xmlCharacters(text: string): string {
  return SUSPICIOUS.test(text) ? text.replace(FORBIDDEN, '') : text;
}

/** An element that holds elements; undefined children are left out. */
export function element(name: string, attributes: Attributes, ...children: (Xml | undefined)[]): Xml {
  return tagged(name, attributes, children.map((child) => child?.text ?? '').join(''));
}

/**
 * An element that holds plain text. & < > become hexadecimal references: of all ways to write them, the RSS Advisory
 * Board's best practices profile found this one shown right by the most readers.
 */
export function textElement(name: string, text: string, attributes: Attributes = {}): Xml {
  return tagged(name, attributes, escapeWith(HEXADECIMAL, text));
}

/** An element whose text is HTML, escaped once (no CDATA: it cannot hold every text). */
export function htmlElement(name: string, html: string, attributes: Attributes = {}): Xml {
  return tagged(name, attributes, escapeWith(NAMED, html));
}

/** What is written of a value that may be missing. */
export function optional<T>(value: T | undefined, write: (value: T) => Xml): Xml | undefined {
  return value === undefined ? undefined : write(value);
}

/** Plain text as HTML. */
export function textAsHtml(text: string): string {
  return replaced(text, MARKUP);
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.text}\n`;
}

type References = readonly (readonly [character: string, reference: string])[];

// & comes first: it is in all references.
const MARKUP: References = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
];
// A parser makes \n of a bare \r, and spaces of line ends and tabs in attributes, unless they are references.
const NAMED: References = [...MARKUP, ['\r', '&#xD;']];
const HEXADECIMAL: References = [
  ['&', '&#x26;'],
  ['<', '&#x3C;'],
  ['>', '&#x3E;'],
  ['\r', '&#xD;'],
];
const IN_ATTRIBUTES: References = [...NAMED, ['"', '&quot;'], ['\t', '&#x9;'], ['\n', '&#xA;']];

function tagged(name: string, attributes: Attributes, inner: string): Xml {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = name + given.map(([key, value]) => ` ${key}="${escapeWith(IN_ATTRIBUTES, String(value))}"`).join('');
  return new Xml(inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`);
}

function escapeWith(references: References, text: string): string {
  return replaced(xmlCharacters(text), references);
}

// One pass for each character: several times as fast as one pass with a function.
function replaced(text: string, references: References): string {
  return references.reduce((written, [character, reference]) => written.replaceAll(character, reference), text);
}
