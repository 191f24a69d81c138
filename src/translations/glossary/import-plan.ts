import { validationProblem } from '../../common/http/validation.pipe.js';
import { id as uuid, newId } from '../../common/id.js';
import { LANGUAGES } from '../../languages/languages.js';
import { applied, type Fault, type TermRow } from './exchange/term-row.js';
import { KnownTerms } from './known-terms.js';
import type { Term } from './term.js';
import { newTerm, type NewTerm } from './term.schema.js';

type Written = NewTerm & { id: string };

export interface ImportPlan {
  created: Written[];
  changed: Written[];
  unchanged: number;
  faults: Fault[];
}

interface Change {
  before: Term | undefined;
  after: Written;
}

/**
 * What the rows of a file do to the glossary. A row without an id is about the term of its section that is called the same
 * in every language that both have, if there is one. `reserved` are the ids of terms that other registers keep.
 */
export function planImport(
  rows: readonly TermRow[],
  terms: readonly Term[],
  reserved: ReadonlySet<string>,
): ImportPlan {
  const plan: ImportPlan = { created: [], changed: [], unchanged: 0, faults: [] };
  const known = new KnownTerms(terms);
  const lines = new Map<string, number>();
  for (const row of rows) {
    const change = changeBy(row, known, reserved);
    const faults = Array.isArray(change) ? change : twice(change, row, lines);
    plan.faults.push(...faults);
    if (Array.isArray(change) || faults.length > 0) continue;
    lines.set(change.after.id, row.line);
    if (!change.before) known.add(change.after);
    file(plan, change);
  }
  return plan;
}

function changeBy(row: TermRow, known: KnownTerms, reserved: ReadonlySet<string>): Change | Fault[] {
  const id = row.id?.toLowerCase();
  if (id === undefined) return changeByName(row, known);
  const at = { line: row.line, place: 'id' };
  if (!uuid.safeParse(id).success) return [{ ...at, code: 'glossary.bad_id' }];
  if (reserved.has(id)) return [{ ...at, code: 'glossary.read_only' }];
  return changeOf(row, known.byId(id), id);
}

function changeByName(row: TermRow, known: KnownTerms): Change | Fault[] {
  const alone = newTerm.safeParse(applied(row, undefined));
  const [term, ...others] = alone.success ? known.alike(alone.data) : [];
  if (others.length > 0) return [{ line: row.line, code: 'glossary.ambiguous' }];
  return changeOf(row, term, term?.id ?? newId());
}

function changeOf(row: TermRow, before: Term | undefined, id: string): Change | Fault[] {
  const result = newTerm.safeParse(applied(row, before));
  if (result.success) return { before, after: { ...result.data, id } };
  return faultsOf(row.line, validationProblem(result.error.issues).reasons);
}

function faultsOf(line: number, reasons: ReturnType<typeof validationProblem>['reasons']): Fault[] {
  return reasons.map(({ code, params = {}, pointer = '' }) => ({ line, code, params, place: pointer.slice(1) }));
}

/** Two rows about one term would leave it to chance which of them holds. */
function twice({ after }: Change, { line }: TermRow, lines: ReadonlyMap<string, number>): Fault[] {
  const other = lines.get(after.id);
  return other === undefined ? [] : [{ line, code: 'glossary.twice', params: { other } }];
}

function file(plan: ImportPlan, { before, after }: Change): void {
  if (!before) plan.created.push(after);
  else if (fingerprint(before) === fingerprint(after)) plan.unchanged += 1;
  else plan.changed.push(after);
}

function fingerprint({ section, partOfSpeech, note, caseSensitive, doNotTranslate, forms }: Term): string {
  const all = LANGUAGES.map((language) => (forms[language] ?? []).map(({ text, status }) => [status, text]));
  return JSON.stringify([section, partOfSpeech, note, caseSensitive, doNotTranslate, all]);
}
