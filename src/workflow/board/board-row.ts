import type { Actor } from '../../accounts/actor.js';
import { toAlmatyIso } from '../../languages/almaty-time.js';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import type { VariantFacts } from '../facts.js';
import type { Priority, TaskKind } from '../task-kind.js';
import { allowedActions } from '../transitions.js';
import { wholeVersion } from '../versions.js';
import { turnOf } from './board-conditions.js';
import type { BoardRow } from './board.schema.js';
import { documentActions } from './document-actions.js';
import { freshnessOf, isOutdated } from './freshness.js';

type Language3<T> = Partial<Record<Language, T>>;
type BoardVariant = NonNullable<BoardRow['languages'][number]['variant']>;

/** What a row tells besides the facts of the workflow. Times within objects are text, as JSON has them. */
export interface BoardDetails {
  id: string;
  activeAt: Date;
  /** Exact to the microsecond. */
  activeKey: string;
  section: string[];
  priority: Priority;
  createdAt: Date;
  titles: Language3<string>;
  reader: Language;
  unconfirmedOverrides: string[];
  nextPlan: { id: string; action: string; input: Record<string, unknown>; at: string } | null;
  tasks: Language3<{ id: string; kind: TaskKind; dueAt: string | null; late: boolean }>;
  awaited: Language3<string>;
}

/** Nothing for a document that has gone since it was found. */
export function rowOf(details: BoardDetails, variants: VariantFacts[], actor: Actor): BoardRow[] {
  const document = variants[0]?.document;
  if (!document) return [];
  const { id, section, priority, unconfirmedOverrides, nextPlan } = details;
  const tasks = Object.values(details.tasks);
  const { kind, sourceLanguage, officials, releasePolicy, firstLanguage, embargoed } = document;
  return [
    {
      ...{ id, kind, ...titleOf(details, sourceLanguage), sourceLanguage, section, officials, priority },
      ...{ dueAt: iso(document.dueAt), datedAt: iso(document.datedAt), createdAt: details.createdAt.toISOString() },
      ...{ activeAt: details.activeAt.toISOString(), version: wholeVersion(variants), releasePolicy, firstLanguage },
      ...{ releaseOrderedAt: iso(document.releaseOrder?.at), embargoUntil: iso(document.embargoUntil), embargoed },
      nextPlan: nextPlan && { ...nextPlan, at: toAlmatyIso(new Date(nextPlan.at)), atUtc: utc(nextPlan.at) },
      unconfirmedOverrides,
      late: tasks.some(({ late }) => late),
      turns: [...new Set(tasks.map((task) => turnOf(task.kind)))],
      languages: LANGUAGES.map((language) => languageOf(language, details, variants, actor)),
      allowedActions: documentActions(variants, actor),
    },
  ];
}

function titleOf({ titles, reader }: BoardDetails, sourceLanguage: Language) {
  const titleLanguage =
    [reader, sourceLanguage, ...LANGUAGES].find((language) => titles[language] !== undefined) ?? null;
  return { title: (titleLanguage && titles[titleLanguage]) ?? '', titleLanguage };
}

function languageOf(language: Language, details: BoardDetails, variants: VariantFacts[], actor: Actor) {
  const { requiredLanguages, optionalLanguages } = (variants[0] as VariantFacts).document;
  const variant = variants.find((one) => one.language === language);
  const optional = optionalLanguages.includes(language) ? ('optional' as const) : ('no' as const);
  return {
    language,
    wanted: requiredLanguages.includes(language) ? ('required' as const) : optional,
    variant: variant ? variantOf(variant, details, firstOf(variants), actor) : null,
  };
}

function variantOf(facts: VariantFacts, details: BoardDetails, first: number | null, actor: Actor): BoardVariant {
  const { id, language, state, version, isSource, live, claim, firstPublishedAt } = facts;
  const [task, awaited] = [details.tasks[language], details.awaited[language]];
  return {
    ...{ id, state, version, isSource, title: details.titles[language] ?? null, live },
    ...{ freshness: freshnessOf(facts), outdated: isOutdated(facts), change: changeOf(facts) },
    correctionAwaitedSince: awaited === undefined ? null : utc(awaited),
    firstPublishedAt: iso(firstPublishedAt),
    lagSeconds: first === null ? null : ((firstPublishedAt?.getTime() ?? Date.now()) - first) / 1_000,
    claim: claim && { ...claim, expiresAt: claim.expiresAt.toISOString() },
    task: task ? { ...task, turn: turnOf(task.kind), dueAt: task.dueAt === null ? null : utc(task.dueAt) } : null,
    allowedActions: allowedActions(facts, actor),
  };
}

function changeOf({ live, changeKind: kind, changeNote: note, changeDueAt, behindFrom }: VariantFacts) {
  if (!live || kind === null) return null;
  return { kind, note, dueAt: iso(changeDueAt), followsSource: behindFrom !== null };
}

/** When the first language went out, in milliseconds. */
function firstOf(variants: readonly VariantFacts[]): number | null {
  const times = variants.flatMap(({ firstPublishedAt }) => firstPublishedAt?.getTime() ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

const iso = (at: Date | null | undefined) => at?.toISOString() ?? null;
const utc = (at: string) => new Date(at).toISOString();
