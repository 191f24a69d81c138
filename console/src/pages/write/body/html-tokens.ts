export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string };

const PIECE =
  /<!--[\s\S]*?-->|<!\[[^\]]*\]>|<[!?][^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/gi;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** With all that is between their tags. */
const UNREAD = /<(style|script|head|title|xml|o:p)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

/** HTML in pieces, without comments, styles and scripts. Texts and attributes keep their character references. */
export function tokensOf(html: string): HtmlToken[] {
  return [...html.replaceAll(UNREAD, '').matchAll(PIECE)].flatMap(([, slash, name, rest, text]): HtmlToken[] => {
    if (text !== undefined) return [{ kind: 'text', text: text === '<' ? '&lt;' : text }];
    if (name === undefined) return [];
    return slash
      ? [{ kind: 'close', name: name.toLowerCase() }]
      : [{ kind: 'open', name: name.toLowerCase(), attributes: attributesOf(rest ?? '') }];
  });
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  );
  return Object.fromEntries(pairs);
}
