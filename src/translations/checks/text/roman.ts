const DIGITS: Record<string, number> = { I: 1, V: 5, X: 10 };
const CANONICAL = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral up to 39, also where І and Х are typed as Cyrillic letters; null for anything else. */
export function romanValue(written: string): number | null {
  const latin = written.replace(/І/g, 'I').replace(/Х/g, 'X');
  if (latin === '' || !CANONICAL.test(latin)) return null;
  const values = [...latin].map((letter) => DIGITS[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
