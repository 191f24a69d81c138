/** What an earlier opening of a form has left in it. */
export interface Kept<Value> {
  value: Value;
  /** Milliseconds of the epoch. */
  typedAt: number;
  /** Of what it was typed upon, where that has versions. */
  version?: number | undefined;
}

/** As it is stored: the fields that are others than at the beginning; null where there are none. */
export function storedAs<Value extends object>({ value, ...of }: Kept<Value>, first: Value): string | null {
  const typed = Object.entries(value).filter(([name, typedIn]) => !isSame(typedIn, first[name as keyof Value]));
  return typed.length === 0 ? null : JSON.stringify({ value: Object.fromEntries(typed), ...of });
}

/** What is stored, in the fields that the form has now; undefined where that is nothing. */
export function keptIn<Value extends object>(stored: string | null, first: Value): Kept<Value> | undefined {
  const { value, ...of } = parsed(stored);
  const fields = Object.entries(value).filter(([name]) => name in first);
  const whole = { ...first, ...Object.fromEntries(fields) };
  return isSame(whole, first) ? undefined : { value: whole, ...of };
}

/** When it was typed, in milliseconds of the epoch; 0 where nobody knows. */
export function keptAt(stored: string | null): number {
  return parsed(stored).typedAt;
}

function parsed(stored: string | null): Kept<object> {
  try {
    return { value: {}, typedAt: 0, ...(JSON.parse(stored ?? '{}') as Partial<Kept<object>>) };
  } catch {
    return { value: {}, typedAt: 0 };
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
