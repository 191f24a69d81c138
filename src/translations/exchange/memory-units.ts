import { UNIT_ORIGINS, type NewUnit } from '../memory/unit.js';
import { PROPS, type TmxText, type TmxUnit } from './tmx-unit.js';

/** Why a text of a file does not come into the memory; `code` is a key of the locale namespace `errors`. */
export interface SkippedText {
  code: 'exchange.foreign_language' | 'exchange.no_source' | 'exchange.empty_text' | 'exchange.unstorable';
  line: number;
  params: Record<string, unknown>;
}

/** Most characters of a text in the memory. */
const LONGEST = 20_000;

/** What a unit of a TMX file is to the memory: its source with each of its translations. */
export function memoryUnits(unit: TmxUnit): { units: NewUnit[]; skipped: SkippedText[] } {
  const skipped: SkippedText[] = unit.foreign.map(({ language, line }) => ({
    ...{ code: 'exchange.foreign_language', line, params: { language } },
  }));
  const source = unit.texts.find(({ language }) => language === unit.sourceLanguage) ?? unit.texts[0];
  const targets = unit.texts.filter(({ language }) => language !== source?.language);
  if (!source || targets.length === 0) {
    if (skipped.length === 0) skipped.push({ code: 'exchange.no_source', line: unit.line, params: {} });
    return { units: [], skipped };
  }
  const units = targets.flatMap((target) => {
    const fault = faultOf(source) ?? faultOf(target);
    if (fault) skipped.push(fault);
    return fault ? [] : [newUnit(unit, source, target)];
  });
  return { units, skipped };
}

function faultOf({ text, line, language }: TmxText): SkippedText | undefined {
  if (text.trim() === '') return { code: 'exchange.empty_text', line, params: { language } };
  if (text.length > LONGEST || /\0|\p{Cs}/u.test(text))
    return { code: 'exchange.unstorable', line, params: { language } };
  return undefined;
}

function newUnit(unit: TmxUnit, source: TmxText, target: TmxText): NewUnit {
  const prop = (type: string) => unit.props.find((one) => one.type === type)?.text || null;
  const origin = UNIT_ORIGINS.find((one) => one === prop(PROPS.origin));
  return {
    ...{ from: source.language, to: target.language, sourceText: source.text.trim(), targetText: target.text.trim() },
    previousText: prop(PROPS.previous) ?? prop('prev'),
    nextText: prop(PROPS.next) ?? prop('next'),
    // Only our own files say it.
    origin: origin ?? 'import',
    reviewed: origin !== undefined && prop(PROPS.reviewed) === 'yes',
    documentId: null,
    field: prop(PROPS.field),
    approvedAt: target.changedAt ?? unit.changedAt ?? target.createdAt ?? unit.createdAt,
  };
}
