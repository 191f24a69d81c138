import type { DataSource } from 'typeorm';
import type { MessagePublication } from './message.js';

/** A message as it is to be sent now. */
export interface PendingDelivery {
  id: string;
  webhookId: string;
  messageId: string;
  type: string;
  /** Of the change, or of the ping. */
  at: Date;
  url: string;
  active: boolean;
  /** How often it was asked for. */
  asked: number;
  /** The newest first. */
  keys: Buffer[];
  publication: MessagePublication | null;
}

type Row = Omit<PendingDelivery, 'keys' | 'publication'> &
  Omit<MessagePublication, 'documentId'> & { documentId: string | null; secret: Buffer; formerKeys: Buffer[] };

/** undefined: it has been settled, or its webhook is gone. */
export async function readPending(database: DataSource, id: string): Promise<PendingDelivery | undefined> {
  const [row]: Row[] = await database.query(PENDING, [id]);
  if (!row) return undefined;
  const { webhookId, messageId, type, at, url, active, asked, secret, formerKeys, ...rest } = row;
  const keys = [secret, ...formerKeys];
  const { documentId } = rest;
  return {
    ...{ id, webhookId, messageId, type, at, url, active, asked, keys },
    publication: documentId === null ? null : { ...rest, documentId },
  };
}

const PENDING = `
  SELECT d.id, d.webhook_id AS "webhookId", d.message_id AS "messageId", d.type, coalesce(c.at, d.created_at) AS at,
         w.url, w.active, d.asked, w.secret,
         array(SELECT key FROM webhook_former_keys k WHERE k.webhook_id = w.id AND k.until > now()
                ORDER BY until DESC) AS "formerKeys",
         p.document_id AS "documentId", p.language, p.kind, p.slug, p.guid, p.version, p.title, p.description, p.section,
         p.published_at AS "publishedAt", p.updated_at AS "updatedAt", p.corrected_at AS "correctedAt", p.corrections,
         p.withdrawn_at AS "withdrawnAt", p.withdrawal_kind AS "withdrawalKind",
         p.withdrawal_notice AS "withdrawalNotice",
         CASE WHEN r.slug IS NOT NULL THEN json_build_object('kind', r.kind, 'slug', r.slug) END AS redirect
    FROM webhook_deliveries d
    JOIN webhooks w ON w.id = d.webhook_id
    LEFT JOIN publication_changes c ON c.id = d.change_id
    LEFT JOIN publications p ON p.document_id = c.document_id AND p.language = c.language
    LEFT JOIN publications r
      ON r.document_id = p.redirect_to AND r.language = p.language AND r.withdrawn_at IS NULL
   WHERE d.id = $1 AND d.state = 'pending'`;
