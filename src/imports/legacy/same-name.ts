/** Whether two lines give the same name; pages set it in capitals here and there. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('und') === other.trim().toLocaleLowerCase('und');
}
