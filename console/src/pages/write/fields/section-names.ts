interface Section {
  path: readonly string[];
}

/** What may stand next in the path of a section: names that are known below it, those with most documents first. */
export function namesBelow(path: readonly string[], known: readonly Section[]): string[] {
  const below = known.filter((section) => path.every((name, level) => section.path[level] === name));
  return [...new Set(below.flatMap((section) => section.path[path.length] ?? []))];
}
