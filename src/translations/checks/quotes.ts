import type { Language } from '../../languages/languages.js';
import type { Finding, SegmentCheck } from './check.js';
import { masked } from './text/protected-ranges.js';
import { pairQuotes, type QuotePair } from './text/quote-pairs.js';

/** By depth. English quotes within quotes are apostrophes to the eye, and are let alone. */
const STYLES: Record<Language, readonly [string, string?]> = { kk: ['«»', '“”'], ru: ['«»', '„“'], en: ['“”'] };

/** Quotation marks of a typewriter: <<…>>, ,,…'' and, where there are no apostrophes, '…'. */
const TYPED = /<<|>>|,,|(?<!\d)''/g;
const TYPED_SINGLE = /(?<![\p{L}\p{N}'])'(?=[\p{L}\p{N}])[^'\n]{1,200}(?<=[\p{L}\p{N}.,!?…])'(?![\p{L}\p{N}'])/gu;

/** 24: straight quotes, those of another language, and those without their other half unless the source lacks it too. */
export const quotes: SegmentCheck = (source, target, { to, marks }) => {
  const text = masked(target, marks);
  const { pairs, single } = pairQuotes(text);
  const outOfStyle = pairs.filter((pair) => !isInStyle(pair, to)).flatMap((pair) => faultsOfPair(pair, to));
  const wrong = [...outOfStyle, ...typedQuotes(text, to)];
  if (single.length === 0) return wrong;
  const inSource = pairQuotes(masked(source, marks)).single;
  const inherited = shapeOf(inSource) === shapeOf(single);
  return inherited ? wrong : [...wrong, ...single.map(({ quote, index }) => fault('error', index, quote, to))];
};

function isInStyle({ opening, closing, depth }: QuotePair, language: Language): boolean {
  return depth > 1 || opening.quote + closing.quote === STYLES[language][depth];
}

function faultsOfPair({ opening, closing }: QuotePair, language: Language): Finding[] {
  return [opening, closing].map(({ quote, index }) => fault('warning', index, quote, language));
}

function fault(severity: 'error' | 'warning', index: number, quote: string, language: Language): Finding {
  const context = severity === 'error' ? 'unbalanced' : 'style';
  const params = { context, quote, style: STYLES[language].join(' ') };
  return { check: 'quotes', severity, start: index, end: index + 1, params };
}

function typedQuotes(text: string, language: Language): Finding[] {
  const double = [...text.matchAll(TYPED)];
  const single = language === 'en' ? [] : [...text.matchAll(TYPED_SINGLE)];
  return [...double, ...single].map(({ 0: quote, index }) => {
    const [finding, end] = [fault('warning', index, quote, language), index + quote.length];
    return { ...finding, end };
  });
}

/** A quotation that goes on over several segments lacks the same half in both languages. */
function shapeOf(single: readonly { opens: boolean }[]): string {
  return single.map(({ opens }) => (opens ? '(' : ')')).join('');
}
