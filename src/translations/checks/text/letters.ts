/** Text without anything to read: white space and invisible characters only. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}]/u.test(text);
}

/** How many letters a text has. */
export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

const CYRILLIC_OF: Record<string, string> = {
  ...{ a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і', h: 'һ', ə: 'ә', ɵ: 'ө' },
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' },
  ...{ Ə: 'Ә', Ɵ: 'Ө' },
};

const LATIN_OF = Object.fromEntries(Object.entries(CYRILLIC_OF).map(([latin, cyrillic]) => [cyrillic, latin]));

/** The word with every Latin letter as the Cyrillic one that looks like it; null when one has no twin. */
export function inCyrillic(word: string): string | null {
  return replaced(word, /\p{Script=Latin}/gu, CYRILLIC_OF);
}

/** The word with every Cyrillic letter as the Latin one that looks like it; null when one has no twin. */
export function inLatin(word: string): string | null {
  return replaced(word, /\p{Script=Cyrillic}/gu, LATIN_OF);
}

function replaced(word: string, letters: RegExp, twins: Record<string, string>): string | null {
  const result = word.replace(letters, (letter) => twins[letter] ?? letter);
  return result.search(letters) < 0 ? result : null;
}
