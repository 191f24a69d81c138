import type { Finding, SegmentCheck } from './check.js';

/** Controls, soft hyphens, zero widths, marks of direction, BOM. A joiner within an emoji is a part of it. */
const HIDDEN =
  '(?:[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\u00AD\\u061C\\u180E\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]' +
  '|(?<![\\p{Extended_Pictographic}\\uFE0F\\p{Emoji_Modifier}])\\u200D|\\u200D(?!\\p{Extended_Pictographic}))';

const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');

/** What is written in one place: a letter and its marks, or hidden characters alone. */
const PLACES = new RegExp(`(?:(?!${HIDDEN})\\P{M})(?:${HIDDEN}*\\p{M})+|(?:${HIDDEN})+|(?!\\u200D)\\P{ASCII}`, 'gsu');

/** 37: characters that nobody sees and text that is not composed (NFC). */
export const invisibleCharacters: SegmentCheck = (_source, target) => {
  if (cleaned(target) === target) return [];
  const findings = [...target.matchAll(PLACES)].flatMap(({ 0: written, index }) => {
    const replacement = cleaned(written);
    return replacement === written ? [] : [finding(index, index + written.length, replacement)];
  });
  return applied(target, findings) === cleaned(target) ? findings : [finding(0, target.length, cleaned(target))];
};

function cleaned(text: string): string {
  return text.replace(ALL_HIDDEN, '').normalize('NFC');
}

function finding(start: number, end: number, replacement: string): Finding {
  return { check: 'invisibleCharacters', severity: 'error', start, end, replacement };
}

function applied(target: string, findings: readonly Finding[]): string {
  let [text, at] = ['', 0];
  for (const { start, end, replacement = '' } of findings) {
    text += target.slice(at, start) + replacement;
    at = end;
  }
  return text + target.slice(at);
}
