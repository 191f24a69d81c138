import { SaxesParser } from 'saxes';
import { decoded } from './decode.js';
import { TbxTerms } from './tbx-terms.js';
import type { Fault, ReadTerms } from './term-row.js';

const CHUNK = 64 * 1024;

/** Ends the reading at the first thing that is no XML, or no XML of ours. */
class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/**
 * Terms of a TBX file: of ISO 30042:2019 in both styles, and of the older one with `martif`. A document type may be named,
 * as old files do, but nothing may be declared in it: nothing outside of the file is read, and no entity is made.
 */
export function readTbx(bytes: Uint8Array): ReadTerms {
  const text = decoded(bytes);
  if (text === undefined) return { rows: [], faults: [{ line: 1, code: 'glossary.not_utf8' }] };
  const terms = new TbxTerms();
  const parser = parserInto(terms);
  try {
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    parser.close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rows: [], faults: [error.fault] };
  }
  return terms.read();
}

function parserInto(terms: TbxTerms) {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const refuse = (code: string, params: Record<string, unknown> = {}) => {
    throw new Refusal({ line: parser.line, code, params });
  };
  let depth = 0;
  parser.on('doctype', (doctype) => void (/\[|ENTITY/i.test(doctype) && refuse('glossary.doctype')));
  parser.on('error', ({ message }) => refuse('glossary.bad_xml', { message: message.replace(/^\d+:\d+: /, '') }));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth === 1 && !['tbx', 'martif'].includes(localName(name))) refuse('glossary.no_tbx');
    terms.open(localName(name), attributes, parser.line);
  });
  parser.on('text', (piece) => terms.text(piece));
  parser.on('cdata', (piece) => terms.text(piece));
  parser.on('closetag', () => {
    depth -= 1;
    terms.close();
  });
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
