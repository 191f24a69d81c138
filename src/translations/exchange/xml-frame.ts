import { createCB } from 'xmlbuilder2';
import type { Attributes } from './xml-markup.js';

/**
 * What stands around the units of a file. It is written as it opens, so that units can follow at once; they are put
 * together without a document tree (xml-markup.ts), which would take ten times as long and more: see docs/exchange.md.
 */
export class XmlFrame {
  private markup = '';
  private readonly xml = createCB({ data: (chunk: string) => (this.markup += chunk) });

  constructor(doctype?: { name: string; sysID: string }) {
    this.xml.dec({ encoding: 'UTF-8' });
    if (doctype) this.xml.dtd(doctype);
  }

  open(name: string, attributes: Attributes = {}): this {
    this.xml.ele(name, guarded(attributes)).txt('\n');
    return this;
  }

  close(): this {
    this.xml.up().txt('\n');
    return this;
  }

  /** All that was written since the last time. */
  take(): string {
    const { markup } = this;
    this.markup = '';
    return markup;
  }

  /** Closes all that is open. */
  end(): string {
    this.xml.end();
    return this.take();
  }
}

/** The builder takes `&lt;` in a value for an escaped `<`, not for what it says. */
function guarded(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value).replaceAll('&', '&amp;')]],
    ),
  );
}
