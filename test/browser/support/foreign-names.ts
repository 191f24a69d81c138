import type { Page } from 'playwright-core';

/** Names of products, formats and keys, which are the same in every language. */
const PROPER = /^(?:Jarshy|RSS|Atom|JSON|Feed|OPML|WebSub|ninjs|API|CSV|TBX|TMX|XLIFF|Ctrl|Alt|Enter|Esc|KK|RU|EN)$/i;
/** What somebody acts upon; other things are told by their text. */
const ACTED_UPON =
  /^(?:button|link|textbox|searchbox|combobox|checkbox|radio|switch|tab|menuitem|slider|group|region|dialog|navigation|img)$/;
const LINE = /^\s*- '?(?<role>[a-z]+) "(?<name>(?:[^"\\]|\\.)*)"/;

/**
 * The accessible names of what can be acted upon on a page in Kazakh or Russian that are wholly in Latin letters, as the
 * accessibility tree has them.
 * What is in English and says so by `lang` is right.
 */
export async function foreignNames(page: Page): Promise<string[]> {
  const english = new Set((await page.locator('[lang="en"]').allInnerTexts()).map((text) => text.trim()));
  const tree = await page.locator('body').ariaSnapshot();
  return tree.split('\n').filter((line) => {
    const { role, name } = LINE.exec(line)?.groups ?? {};
    return role && ACTED_UPON.test(role) && name && !english.has(name) && isForeign(name);
  });
}

function isForeign(name: string): boolean {
  if (/\p{Script=Cyrillic}/u.test(name)) return false;
  // Addresses of pages and people.
  const words = name.replace(/\S+[@/.]\S+/g, '').match(/\p{Script=Latin}{2,}/gu) ?? [];
  return words.some((word) => !PROPER.test(word));
}
