// XML 1.0 section 2.2. With the u flag a surrogate pair is one character, so what matches D800–DFFF stands alone.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ANY_FORBIDDEN = new RegExp(FORBIDDEN.source, 'u');

// A parser makes \n of a bare \r, and spaces of line ends and tabs in attributes, unless they are references.
const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\t': '&#x9;',
  '\n': '&#xA;',
};

/** Undefined attributes are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as markup; `inner` is markup already. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  let start = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${escaped(replaced(String(value)), /[&<>"\t\n\r]/g)}"`;
  }
  return inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`;
}

/** Text as markup. XML cannot hold most control characters: what becomes of one is for `write` to say. */
export function text(value: string, write: (character: string) => string = () => '\uFFFD'): string {
  if (!ANY_FORBIDDEN.test(value)) return escaped(value, /[&<>\r]/g);
  let markup = '';
  let end = 0;
  for (const { 0: character, index } of value.matchAll(FORBIDDEN)) {
    markup += escaped(value.slice(end, index), /[&<>\r]/g) + write(character);
    end = index + character.length;
  }
  return markup + escaped(value.slice(end), /[&<>\r]/g);
}

function replaced(value: string): string {
  return ANY_FORBIDDEN.test(value) ? value.replace(FORBIDDEN, '\uFFFD') : value;
}

function escaped(value: string, characters: RegExp): string {
  return value.replace(characters, (character) => REFERENCES[character] ?? character);
}
