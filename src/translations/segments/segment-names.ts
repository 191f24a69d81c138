/** A name for a new segment: that of its field, or of the field with a number that is not `taken` yet. */
export function nextName(field: string, taken: ReadonlySet<string>): string {
  let name = field;
  for (let number = 2; taken.has(name); number += 1) name = `${field}~${number}`;
  return name;
}
