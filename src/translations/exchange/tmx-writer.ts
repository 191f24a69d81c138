import { markTokens } from '../../documents/content/marks.js';
import type { NewUnit } from '../memory/unit.js';
import { anyMarks, cleanMarks } from './clean-marks.js';
import { gather } from './gather.js';
import { asTmxDate, CHARACTER, PROPS } from './tmx-unit.js';
import { XmlFrame } from './xml-frame.js';
import { element, text } from './xml-markup.js';

/** A unit as it leaves the memory, which does not keep the texts before and after it. */
export type TmxSource = Omit<NewUnit, Neighbours> & Partial<Pick<NewUnit, Neighbours>> & { id: string };
type Neighbours = 'previousText' | 'nextText';

const HEADER = {
  creationtool: 'Jarshy',
  creationtoolversion: '1',
  segtype: 'sentence',
  'o-tmf': 'Jarshy',
  adminlang: 'en',
  srclang: '*all*',
  datatype: 'plaintext',
};

/** A TMX 1.4b file with `units`, piece by piece. */
export function writeTmx(units: AsyncIterable<TmxSource> | Iterable<TmxSource>): AsyncGenerator<string> {
  return gather(piecesOf(units));
}

async function* piecesOf(units: AsyncIterable<TmxSource> | Iterable<TmxSource>): AsyncGenerator<string> {
  const frame = new XmlFrame({ name: 'tmx', sysID: 'tmx14.dtd' });
  yield frame.open('tmx', { version: '1.4' }).open('header', HEADER).close().open('body').take();
  for await (const unit of units) yield `${unitMarkup(unit)}\n`;
  yield frame.end();
}

function unitMarkup(unit: TmxSource): string {
  const { id, from, to, sourceText, targetText, approvedAt } = unit;
  const texts = [sourceText, targetText];
  const marks = cleanMarks(texts, anyMarks(texts));
  const variants = [variant(from, sourceText, marks), variant(to, targetText, marks)];
  const changed = approvedAt ? asTmxDate(approvedAt) : undefined;
  return element('tu', { tuid: id, srclang: from, changedate: changed }, [...props(unit), ...variants].join(''));
}

function props({ previousText = null, nextText = null, origin, reviewed, documentId, field }: TmxSource): string[] {
  const given: [string, string | null][] = [
    [PROPS.previous, previousText],
    [PROPS.next, nextText],
    [PROPS.origin, origin],
    [PROPS.reviewed, reviewed ? 'yes' : 'no'],
    [PROPS.document, documentId],
    [PROPS.field, field],
  ];
  return given.flatMap(([type, value]) => (value === null ? [] : [element('prop', { type }, text(value))]));
}

function variant(language: string, value: string, marks: readonly { id: string }[]): string {
  const tokens = markTokens(value, marks);
  let end = 0;
  const pieces = tokens.map(({ id, kind, start, end: next }) => {
    const before = text(value.slice(end, start), placeholder);
    end = next;
    return before + (kind === 'open' ? begin(id) : finish(id));
  });
  const seg = element('seg', {}, pieces.join('') + text(value.slice(end), placeholder));
  return element('tuv', { 'xml:lang': language }, seg);
}

const begin = (id: string) => element('bpt', { i: id, x: id, type: 'x-mark' }, `&lt;${id}&gt;`);
const finish = (id: string) => element('ept', { i: id }, `&lt;/${id}&gt;`);

function placeholder(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return element('ph', { type: CHARACTER }, `U+${code}`);
}
