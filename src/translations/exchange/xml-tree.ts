/** An element with all that it holds. */
export interface XmlElement {
  /** With the prefix under which its namespace is known here (see `xml-names.ts`), whatever the file calls it. */
  name: string;
  /** By their names, made in the same way. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  /** Where it begins. */
  line: number;
}

export function elementsOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function elementOf(parent: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(parent, name)[0];
}

/** All text below an element. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
