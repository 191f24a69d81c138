import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ExchangeFault } from './exchange-fault.js';
import { decodeXml } from './xml-decoder.js';
import { attributesOf, nameOf } from './xml-names.js';
import type { XmlElement } from './xml-tree.js';

/** How an element is read: gone into, taken as a tree, or passed over with all that it holds. */
export type Reading = 'enter' | 'whole' | 'skip';

export interface XmlStep {
  kind: 'enter' | 'leave' | 'whole';
  /** Of `enter` and `leave` without its children. */
  element: XmlElement;
}

type Entities = Record<string, string>;

const DEEPEST = 100;
/** Most characters and elements of a tree, and most characters without any markup. */
const LARGEST_TREE = 1_000_000;
/** Embedded originals stand in files as one text. */
const LONGEST_SKIPPED = 40_000_000;

/**
 * Reads an XML file in constant memory. Nothing is ever loaded from elsewhere, and no entities are known but the five
 * of XML itself.
 *
 * @param readingOf of each element in one that is entered; the root is
 * @throws ExchangeFault with the line of what is wrong
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array>,
  readingOf: (name: string) => Reading,
): AsyncGenerator<XmlStep> {
  const reader = new XmlReader(readingOf);
  for await (const text of decodeXml(chunks)) yield* reader.read(text);
  yield* reader.end();
}

class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly open: { element: XmlElement; reading: Reading }[] = [];
  private steps: XmlStep[] = [];
  private startLine = 1;
  private size = 0;
  private silence = 0;

  constructor(private readonly readingOf: (name: string) => Reading) {
    const { parser } = this;
    // Without a prototype, so that `&constructor;` is no entity either.
    parser.ENTITIES = Object.assign(Object.create(null), {
      amp: '&',
      lt: '<',
      gt: '>',
      quot: '"',
      apos: "'",
    }) as Entities;
    parser.on('error', ({ message }) => this.fail(...faultOf(message)));
    parser.on('doctype', (text) => text.includes('[') && this.fail('exchange.doctype'));
    parser.on('opentagstart', () => {
      // The character after the name has been read.
      this.startLine = parser.column === 0 ? parser.line - 1 : parser.line;
    });
    parser.on('opentag', (tag) => this.enter(tag));
    parser.on('closetag', () => this.leave());
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.on('comment', () => (this.silence = 0));
  }

  read(text: string): XmlStep[] {
    this.silence += text.length;
    this.parser.write(text);
    const limit = this.open.at(-1)?.reading === 'skip' ? LONGEST_SKIPPED : LARGEST_TREE;
    if (this.silence > limit) this.fail('exchange.text_too_long', { limit });
    return this.done();
  }

  end(): XmlStep[] {
    this.parser.close();
    return this.done();
  }

  private done(): XmlStep[] {
    const { steps } = this;
    this.steps = [];
    return steps;
  }

  private enter(tag: SaxesTagNS): void {
    this.silence = 0;
    const element = { name: nameOf(tag), attributes: attributesOf(tag), children: [], line: this.startLine };
    const above = this.open.at(-1);
    if (this.open.length >= DEEPEST) this.fail('exchange.too_deep', { limit: DEEPEST });
    if (above && above.reading !== 'enter') {
      this.open.push({ element, reading: above.reading });
      if (above.reading === 'whole') this.grow(1);
      if (above.reading === 'whole') above.element.children.push(element);
      return;
    }
    const reading = above ? this.readingOf(element.name) : 'enter';
    this.size = 0;
    this.open.push({ element, reading });
    if (reading === 'enter') this.steps.push({ kind: 'enter', element });
  }

  private leave(): void {
    this.silence = 0;
    const closed = this.open.pop();
    if (closed?.reading === 'enter') this.steps.push({ kind: 'leave', element: closed.element });
    const isTop = this.open.at(-1)?.reading !== 'whole';
    if (closed?.reading === 'whole' && isTop) this.steps.push({ kind: 'whole', element: closed.element });
  }

  private text(text: string): void {
    this.silence = 0;
    const above = this.open.at(-1);
    if (above?.reading !== 'whole') return;
    this.grow(text.length);
    above.element.children.push(text);
  }

  private grow(by: number): void {
    this.size += by;
    if (this.size > LARGEST_TREE) this.fail('exchange.text_too_long', { limit: LARGEST_TREE });
  }

  private fail(code: string, params: Record<string, unknown> = {}): never {
    throw new ExchangeFault(code, this.parser.line, this.parser.column + 1, params);
  }
}

function faultOf(message: string): [code: string, params: Record<string, unknown>] {
  if (message.includes('undefined entity')) return ['exchange.entity', {}];
  return ['exchange.xml_broken', { reason: message.replace(/^[^:]*:\d+: |^\d+:\d+: /, '') }];
}
