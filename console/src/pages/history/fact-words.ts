/** What a text has besides its words, each worded by `console-history:factName.<name>`. */
const NAMES = [
  ...(['type', 'level', 'ordered', 'header', 'marks', 'href'] as const),
  ...(['birthDate', 'from', 'to', 'kind', 'date', 'number'] as const),
];
type Name = (typeof NAMES)[number];

const VALUES = [
  ...(['paragraph', 'heading', 'quote', 'list', 'table', 'true', 'false'] as const),
  ...(['row', 'column', 'both', 'none', 'bold', 'italic', 'link'] as const),
  ...(['order', 'medal', 'title', 'other'] as const),
];
type Value = (typeof VALUES)[number];

/** Those whose value is one of few, which `console-history:factValue.<value>` words. */
const OF_FEW: readonly (Name | undefined)[] = ['type', 'ordered', 'header', 'marks', 'kind'];

/** By its path, such as `body.p1.type`; undefined: there is no word for it. */
export function factName(path: string): Name | undefined {
  const steps = path.split('.');
  const last = steps.at(-1);
  if (last === 'type' && steps.at(-3) === 'marks') return 'marks';
  return NAMES.find((name) => name === last);
}

/** undefined: it is shown as it is, such as a date. */
export function factValue(path: string, value: unknown): Value | undefined {
  return OF_FEW.includes(factName(path)) ? VALUES.find((known) => known === String(value)) : undefined;
}
