/**
 * Kazakh Cyrillic in the Latin alphabet of the 2021 draft (31 letters). One way only: и and й fall together, as do х and һ.
 * Sources differ on ё, ц, ч, щ and я; this table decides.
 */
const KAZAKH_LATIN = tableOf(
  'а a, ә ä, б b, в v, г g, ғ ğ, д d, е e, ё io, ж j, з z, и i, й i, к k, қ q, л l, м m, н n, ң ñ, о o, ө ö',
  'п p, р r, с s, т t, у u, ұ ū, ү ü, ф f, х h, һ h, ц ts, ч tş, ш ş, щ ş, ъ, ы y, і ı, ь, э e, ю iu, я ia',
);

/** BGN/PCGN 1947 without the signs for ъ and ь; е and ё after a vowel or a sign are a rule, not a row. */
const RUSSIAN_LATIN = tableOf(
  'а a, б b, в v, г g, д d, е e, ё ë, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u',
  'ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ, ы y, ь, э e, ю yu, я ya',
);

// Kazakh names stand in Russian titles as they are.
const RUSSIAN_WITH_KAZAKH = new Map([...KAZAKH_LATIN, ...RUSSIAN_LATIN]);

const IOTATED = /(?<=^|[^\p{L}]|[аеёиоуыэюяйъьәөұүі])[её]/gu;

// What Unicode gives no decomposition for.
const LETTERS_WITHOUT_MARKS = tableOf('ı i, ə a, æ ae, œ oe, ø o, ß ss, ł l, đ d, ð d, þ th');

/** Kazakh Cyrillic in Latin letters with diacritics. Takes composed (NFC) lower case; leaves other characters alone. */
export function kazakhToLatin(lowerCase: string): string {
  return replaceLetters(lowerCase, KAZAKH_LATIN);
}

/** Russian Cyrillic in Latin letters by BGN/PCGN. Takes composed (NFC) lower case; leaves other characters alone. */
export function russianToLatin(lowerCase: string): string {
  const iotated = lowerCase.replace(IOTATED, (letter) => (letter === 'е' ? 'ye' : 'yë'));
  return replaceLetters(iotated, RUSSIAN_WITH_KAZAKH);
}

/** Latin letters without their diacritics. Takes lower case. */
export function withoutDiacritics(lowerCase: string): string {
  const bare = lowerCase.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return replaceLetters(bare, LETTERS_WITHOUT_MARKS);
}

function replaceLetters(text: string, table: ReadonlyMap<string, string>): string {
  return text.replace(/\p{L}/gu, (letter) => table.get(letter) ?? letter);
}

// Rows of `letter replacement`; a letter alone is left out of the text.
function tableOf(...rows: string[]): ReadonlyMap<string, string> {
  const pairs = rows.flatMap((row) => row.split(', ')).map((pair) => pair.split(' '));
  return new Map(pairs.map(([letter = '', latin = '']) => [letter, latin]));
}
