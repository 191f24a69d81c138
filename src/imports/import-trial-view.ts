import { Problem } from '../common/problem.js';
import type { Translate } from '../languages/i18n.js';
import { importKey } from './import-name.js';
import type { ImportTrialView, TriedView } from './import.schema.js';
import type { Trial } from './import-trials.service.js';
import type { ImportWarning } from './import-warning.js';
import type { LegacyDocument } from './legacy/read-legacy-document.js';
import type { Piece } from './legacy/trace.js';

type FileView = ImportTrialView['files'][number];

/** As people read it; `t` is of their language. */
export function trialView(fileName: string, trial: Trial | Problem, t: Translate): FileView {
  const outcome = trial instanceof Problem ? refusedView(trial, t) : triedView(trial, t);
  return { fileName, name: importKey(fileName), outcome };
}

export function warningViews(warnings: readonly ImportWarning[], t: Translate) {
  return warnings.map((warning) => ({ ...warning, detail: t(`errors:${warning.code}`, warning.params) }));
}

function refusedView({ code, params, reasons, extra }: Problem, t: Translate) {
  const [reason = { code, params }] = reasons;
  const line = typeof extra['line'] === 'number' ? extra['line'] : null;
  return { status: 'refused' as const, code: reason.code, detail: t(`errors:${reason.code}`, reason.params), line };
}

function triedView({ document, outcome }: Trial, t: Translate): TriedView {
  return {
    ...outcome,
    warnings: warningViews(outcome.warnings, t),
    publishedAt: document.publishedAt.toISOString(),
    title: titleOf(document),
    content: document.content,
    lines: document.lines.map(({ line, pieces }) => ({ line, pieces: pieces.map(pieceView) })),
  };
}

function titleOf(document: LegacyDocument): string {
  return document.kind === 'article' ? document.content.title : document.content.fullName;
}

function pieceView(piece: Piece): TriedView['lines'][number]['pieces'][number] {
  const { text, as } = piece;
  if (typeof as === 'object') return { text, as: 'text', path: as.path };
  return { text, as, path: 'of' in piece ? piece.of : null };
}
