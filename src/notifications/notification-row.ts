import type { Reason } from '../common/problem.js';
import type { Language } from '../languages/languages.js';
import type { Translate } from '../languages/i18n.js';
import type { NotificationKind } from './notification-kind.js';
import type { NotificationView } from './notification.schema.js';

/** A notification with what its sentence needs. */
export interface NotificationRow {
  id: string;
  serial: string;
  kind: NotificationKind;
  /** Null, with the variant and its language: it is about no text. */
  documentId: string | null;
  variantId: string | null;
  segmentId: string | null;
  title: string;
  language: Language | null;
  actorId: string | null;
  actorName: string | null;
  params: Record<string, unknown>;
  createdAt: Date;
  readAt: Date | null;
  /** Whether its document is under an embargo now. */
  embargoed: boolean;
}

/** The title is that of now, so that people recognise it. */
export const NOTIFICATION = `
  SELECT n.id, n.serial, n.kind, n.document_id AS "documentId", n.variant_id AS "variantId",
         n.segment_id AS "segmentId", coalesce(r.title, o.title, n.params ->> 'title', '') AS title, v.language, n.actor_id AS "actorId",
         a.name AS "actorName", n.params, n.created_at AS "createdAt", n.read_at AS "readAt",
         coalesce(d.embargo_until > now(), false) AS embargoed
    FROM notifications n
    LEFT JOIN variants v ON v.id = n.variant_id
    LEFT JOIN documents d ON d.id = n.document_id
    LEFT JOIN revisions r ON r.id = v.revision_id
    LEFT JOIN revisions o ON o.id = v.source_revision_id
    LEFT JOIN people a ON a.id = n.actor_id`;

/** The notification in one sentence. */
export function sentenceOf({ kind, title, language, actorName, params }: NotificationRow, t: Translate): string {
  const words = { ...params, title, language, actor: actorName ?? 'Jarshy', detail: detailOf(params, t) };
  return t(`notifications:sentence.${kind}`, words).trim();
}

/** Everything that stood against it, in words; where a text is meant, with its language. */
function detailOf({ reasons }: Record<string, unknown>, t: Translate): string {
  if (!Array.isArray(reasons)) return '';
  return (reasons as Reason[])
    .map(({ code, params = {} }) => {
      const language = code.startsWith('workflow.') && params['language'];
      const said = t(`errors:${code}`, params);
      return language ? `${t(`workflow:language.${language as Language}`)}: ${said}` : said;
    })
    .join(' ');
}

export function viewOf(row: NotificationRow, t: Translate): NotificationView {
  const { serial: _, embargoed: __, actorId, actorName, createdAt, readAt, ...rest } = row;
  return {
    ...rest,
    text: sentenceOf(row, t),
    actor: actorId === null ? null : { id: actorId, name: actorName ?? '' },
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
