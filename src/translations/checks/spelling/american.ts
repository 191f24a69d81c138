/** British endings and what the American dictionary has instead of them. */
const ENDINGS: readonly [RegExp, string][] = [
  [/is(?=(?:e[ds]?|ing|ers?|ations?|ational)$)/, 'iz'],
  [/ys(?=(?:e[ds]?|ing|ers?)$)/, 'yz'],
  [/our(?=(?:s|ed|ing|able|ably|ful|less|ite|ites|hood|ers?|al)?$)/, 'or'],
  [/tre(?=s?$)/, 'ter'],
  [/ll(?=(?:ed|ing|ers?|ors?)$)/, 'l'],
  [/ence(?=s?$)/, 'ense'],
  [/mme(?=s?$)/, 'm'],
  [/ogue(?=s?$)/, 'og'],
  [/l(?=(?:s|ment|ments)?$)/, 'll'],
  [/[ao]e/, 'e'],
];

/** How a British word may be spelled in America: `organisation` is `organization`. */
export function americanSpellings(word: string): string[] {
  return ENDINGS.filter(([british]) => british.test(word)).map(([british, american]) =>
    word.replace(british, american),
  );
}
