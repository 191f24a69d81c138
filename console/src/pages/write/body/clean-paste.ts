import { tokensOf, type HtmlToken } from './html-tokens.js';
import { inlineHtml, type Piece } from './pasted-pieces.js';
import { PastedTable } from './pasted-table.js';

type Open = Extract<HtmlToken, { kind: 'open' }>;
type Wrap = 'p' | 'h2' | 'h3' | 'blockquote' | 'ol' | 'ul';

interface Pasted {
  wrap: Wrap;
  pieces: Piece[];
}

const HEADINGS: Record<string, Wrap> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' };
const ENDS_A_BLOCK = /^(p|div|h[1-6]|li|ul|ol|blockquote|table|caption|tr|td|th|section|article|body|pre|dd|dt)$/;
const BULLET = /^(?:[·•▪◦o§–—*-]|[\uf0b7\uf0a7\uf0d8])$/u;
const NUMBER = /^\(?(?:\d{1,3}|[a-zа-яәғқңөұүһі]|[ivxlc]{1,5})[.)]$/iu;
const SAFE_HREF = /^(https?:\/\/|mailto:|tel:|\/(?!\/))\S+$/i;

/**
 * What was copied from Word, Google Docs or a page, as the HTML of the blocks that a text may have: headings of two levels,
 * paragraphs, quotes, flat lists, tables; bold, italic, links. Nothing else comes through.
 */
export function cleanPaste(html: string): string {
  const reader = new PasteReader();
  for (const token of tokensOf(html)) reader.read(token);
  return htmlOf(reader.finished());
}

/** What an open element says of all that stands in it. */
interface Scope {
  name: string;
  bold?: boolean;
  italic?: boolean;
  href?: string;
  wrap?: Wrap;
  /** The bullet or number that Word writes before the text of a list item. */
  bullet?: boolean;
}

class PasteReader {
  private readonly scopes: Scope[] = [];
  private readonly blocks: (Pasted | PastedTable)[] = [];
  private current: Pasted | undefined;
  private table: PastedTable | undefined;
  private bullet = '';
  private breaks = 0;

  read(token: HtmlToken): void {
    if (token.kind === 'text') this.write(token.text);
    else if (token.kind === 'close') this.close(token.name);
    else this.open(token);
  }

  finished(): (Pasted | PastedTable)[] {
    this.closeTable();
    this.end();
    return this.blocks;
  }

  private open(token: Open): void {
    if (token.name === 'br') return this.lineBreak();
    if (/^(img|hr|meta|link|input|col|wbr)$/.test(token.name)) return;
    if (ENDS_A_BLOCK.test(token.name)) this.end();
    if (token.name === 'table' && !this.table) this.blocks.push((this.table = new PastedTable(token.attributes)));
    // A table within a cell is text of that cell.
    else if (this.table && !this.isNested()) this.table.open(token);
    this.scopes.push(scopeOf(token, this.scopes));
  }

  private close(name: string): void {
    const at = this.scopes.findLastIndex((scope) => scope.name === name);
    if (at < 0) return;
    if (ENDS_A_BLOCK.test(name)) this.end();
    if (name === 'table' && !this.isNested()) this.closeTable();
    else if (!this.isNested()) this.table?.close(name);
    this.scopes.splice(at);
  }

  private closeTable(): void {
    this.table = undefined;
    this.bullet = '';
  }

  private isNested(): boolean {
    return this.scopes.filter(({ name }) => name === 'table').length > 1;
  }

  private lineBreak(): void {
    this.breaks += 1;
    if (this.breaks > 1) this.end();
    else this.write(' ', { counts: false });
  }

  private write(written: string, { counts = true } = {}): void {
    const text = written.replaceAll(/(?:&nbsp;|&#160;|&#xa0;|\s|\u00a0|[\u00ad\u200b\ufeff]|&shy;)+/gi, ' ');
    if (this.scopes.some(({ bullet }) => bullet)) {
      this.bullet += text;
      return;
    }
    if (counts && text !== ' ') this.breaks = 0;
    if (text === '' || (!this.current && !this.table && text === ' ')) return;
    if (this.table) return this.table.write({ text, ...this.look() });
    this.current ??= { wrap: this.wrap(), pieces: [] };
    this.current.pieces.push({ text, ...this.look() });
  }

  private look() {
    const said = <K extends 'bold' | 'italic' | 'href'>(key: K) =>
      this.scopes.findLast((scope) => scope[key] !== undefined)?.[key];
    return { bold: said('bold') ?? false, italic: said('italic') ?? false, href: said('href') ?? null };
  }

  private wrap(): Wrap {
    const bullet = this.bullet.trim();
    if (NUMBER.test(bullet) && !BULLET.test(bullet)) return 'ol';
    if (bullet !== '') return 'ul';
    return this.scopes.findLast(({ wrap }) => wrap)?.wrap ?? 'p';
  }

  private end(): void {
    // Whatever ends in a cell, its text goes on.
    this.table?.write({ text: ' ', ...this.look() });
    if (this.current) this.blocks.push(this.current);
    this.current = undefined;
    this.bullet = '';
    this.breaks = 0;
  }
}

function scopeOf({ name, attributes }: Open, around: readonly Scope[]): Scope {
  const { style = '', class: classes = '', href = '' } = attributes;
  return {
    name,
    ...boldness(name, style),
    ...slant(name, style),
    ...(name === 'a' && linkOf(href)),
    ...wrapOf(name, classes, around),
    ...(/mso-list:\s*ignore/i.test(style) && { bullet: true }),
  };
}

function boldness(name: string, style: string): Pick<Scope, 'bold'> {
  const weight = /(?<!-)font-weight:\s*(\w+)/i.exec(style)?.[1];
  // Google Docs puts all of a paste into <b style="font-weight:normal">.
  if (weight) return { bold: /^(bold|bolder|[6-9]00)$/i.test(weight) };
  return name === 'b' || name === 'strong' ? { bold: true } : {};
}

function slant(name: string, style: string): Pick<Scope, 'italic'> {
  const said = /(?<!-)font-style:\s*(\w+)/i.exec(style)?.[1];
  if (said) return { italic: /^(italic|oblique)$/i.test(said) };
  return name === 'i' || name === 'em' ? { italic: true } : {};
}

function linkOf(written: string): Pick<Scope, 'href'> {
  const href = withoutDetour(written.replaceAll('&amp;', '&').trim());
  return SAFE_HREF.test(href) ? { href } : {};
}

/** Google Docs leads its links over an address of its own. */
function withoutDetour(href: string): string {
  if (!/^https?:\/\/www\.google\.com\/url\?/i.test(href)) return href;
  return new URL(href).searchParams.get('q') ?? href;
}

function wrapOf(name: string, classes: string, around: readonly Scope[]): Pick<Scope, 'wrap'> {
  if (/\bMsoTitle\b/i.test(classes)) return { wrap: 'h2' };
  if (/\bMso(Intense)?Quote\b/i.test(classes) || name === 'blockquote') return { wrap: 'blockquote' };
  if (name === 'ol' || name === 'ul') return { wrap: name };
  const heading = HEADINGS[name];
  const inList = around.some(({ wrap }) => wrap === 'ol' || wrap === 'ul');
  return heading && !inList ? { wrap: heading } : {};
}

function htmlOf(blocks: readonly (Pasted | PastedTable)[]): string {
  const shown = blocks.map(shownOf).filter(({ inner }) => inner);
  return shown
    .map(({ wrap, inner }, index) => {
      if (wrap === null) return inner;
      if (wrap !== 'ol' && wrap !== 'ul') return `<${wrap}>${inner}</${wrap}>`;
      const [begins, ends] = [shown[index - 1]?.wrap !== wrap, shown[index + 1]?.wrap !== wrap];
      return `${begins ? `<${wrap}>` : ''}<li><p>${inner}</p></li>${ends ? `</${wrap}>` : ''}`;
    })
    .join('');
}

function shownOf(block: Pasted | PastedTable): { wrap: Wrap | null; inner: string } {
  if (block instanceof PastedTable) return { wrap: null, inner: block.html() };
  const { wrap, pieces } = block;
  return { wrap, inner: inlineHtml(pieces, { plain: wrap === 'h2' || wrap === 'h3' }) };
}
