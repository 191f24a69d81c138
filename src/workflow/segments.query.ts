import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import { groupBy } from '../common/group-by.js';
import { toPage, type Page } from '../common/pagination.js';
import { notFound } from '../common/problem.js';
import type { Table } from '../documents/content/table.js';
import { cellPlaces, tableOf, type CellPlace } from '../documents/content/table-cells.js';
import type { Translate } from '../languages/i18n.js';
import { FindingEntity } from '../translations/checks/finding.entity.js';
import { SegmentEntity } from '../translations/segments/segment.entity.js';
import { findingView } from './finding-view.js';
import type { FindingView } from './finding.schema.js';
import { decodeNumberCursor } from './number-cursor.js';
import { segmentView, type Beside } from './segment-view.js';
import type { SegmentState, SegmentView } from './segment.schema.js';
import type { PageRequest } from './variants.query.js';

/** What translators and reviewers see of segments. The number of queries does not depend on the number of segments. */
@Injectable()
export class SegmentsQuery {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem 404 */
  async page(variantId: string, { limit, cursor }: PageRequest, t: Translate): Promise<Page<SegmentView>> {
    await this.requireVariant(variantId);
    const rows = await this.database.manager.find(SegmentEntity, {
      where: { variantId, position: MoreThan(decodeNumberCursor(cursor) ?? -1) },
      order: { position: 'ASC' },
      take: limit + 1,
    });
    const { items, next } = toPage(rows, limit, ({ position }) => [position]);
    const beside = await this.beside(variantId, items);
    return { items: items.map((segment) => segmentView(segment, beside, t)), next };
  }

  /** @throws Problem 404 */
  async one(variantId: string, segmentId: string, t: Translate): Promise<SegmentView> {
    const found = await this.find(variantId, segmentId);
    return segmentView(found, await this.beside(variantId, [found]), t);
  }

  /** @throws Problem 404 */
  async find(variantId: string, segmentId: string): Promise<SegmentEntity> {
    const found = await this.database.manager.findOneBy(SegmentEntity, { variantId, segmentId });
    if (!found) throw notFound('segment');
    return found;
  }

  /** Newest first; also of a segment that is gone. @throws Problem 404 */
  async history(variantId: string, segmentId: string, { limit, cursor }: PageRequest): Promise<Page<SegmentState>> {
    await this.requireVariant(variantId);
    const rows: HistoryRow[] = await this.database.query(
      `SELECT h.id, h.at, h.action, h.source_text AS "sourceText", h.target_text AS "targetText", h.status, h.origin,
              h.score, h.reason, h.person_id AS "personId", p.name AS "personName"
         FROM segment_history h LEFT JOIN people p ON p.id = h.person_id
        WHERE h.variant_id = $1 AND h.segment_id = $2 AND ($3::bigint IS NULL OR h.id < $3)
        ORDER BY h.id DESC LIMIT $4`,
      [variantId, segmentId, decodeNumberCursor(cursor), limit + 1],
    );
    if (rows.length === 0 && cursor === undefined) await this.find(variantId, segmentId);
    return toPage(rows.map(stateOf), limit, ({ id }) => [Number(id)]);
  }

  /** In reading order. @throws Problem 404 */
  async findings(variantId: string, t: Translate): Promise<{ items: FindingView[] }> {
    await this.requireVariant(variantId);
    const rows = await this.database
      .getRepository(FindingEntity)
      .createQueryBuilder('f')
      .innerJoin(SegmentEntity, 's', 's.variantId = f.variantId AND s.segmentId = f.segmentId')
      .where('f.variantId = :variantId', { variantId })
      .orderBy('s.position')
      .addOrderBy('f.startOffset')
      .addOrderBy('f.id')
      .getMany();
    return { items: rows.map((row) => findingView(row, t)) };
  }

  private async beside(variantId: string, segments: readonly SegmentEntity[]): Promise<Beside> {
    const ids = segments.map(({ segmentId }) => segmentId);
    const people = segments.flatMap(({ updatedBy, changedInReviewBy }) => [updatedBy, changedInReviewBy]);
    const [names, remarks, cells, findings] = await Promise.all([
      this.namesOf([...new Set(people.filter((person) => person !== null))]),
      this.openRemarks(variantId, ids),
      this.cellsOf(variantId, new Set(segments.map(({ field }) => field))),
      this.database.manager.find(FindingEntity, {
        where: { variantId, segmentId: In(ids) },
        order: { startOffset: 'ASC', id: 'ASC' },
      }),
    ]);
    return { names, cells, openRemarks: remarks, findings: groupBy(findings, ({ segmentId }) => segmentId) };
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows: { id: string; name: string }[] = await this.database.query(
      `SELECT id, name FROM people WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async openRemarks(variantId: string, ids: readonly string[]): Promise<Map<string, number>> {
    const rows: { segmentId: string; count: number }[] = await this.database.query(
      `SELECT segment_id AS "segmentId", count(*)::integer AS count FROM remark_threads
        WHERE variant_id = $1 AND segment_id = ANY($2) AND resolved_at IS NULL GROUP BY segment_id`,
      [variantId, ids],
    );
    return new Map(rows.map(({ segmentId, count }) => [segmentId, count]));
  }

  private async cellsOf(variantId: string, fields: ReadonlySet<string>): Promise<Map<string, CellPlace>> {
    const ids = new Set([...fields].map(tableOf).filter((id) => id !== undefined));
    if (ids.size === 0) return new Map();
    const rows: { content: Table }[] = await this.database.query(
      `SELECT block.content FROM variants v JOIN revisions r ON r.id = v.source_revision_id
         CROSS JOIN LATERAL jsonb_array_elements(r.content -> 'body') AS block (content)
        WHERE v.id = $1 AND block.content ->> 'type' = 'table' AND block.content ->> 'id' = ANY($2)`,
      [variantId, [...ids]],
    );
    return cellPlaces(
      rows.map(({ content }) => content),
      fields,
    );
  }

  private async requireVariant(variantId: string): Promise<void> {
    const rows: unknown[] = await this.database.query(`SELECT 1 FROM variants WHERE id = $1`, [variantId]);
    if (rows.length === 0) throw notFound('variant');
  }
}

interface HistoryRow extends Omit<SegmentState, 'at' | 'by'> {
  at: Date;
  personId: string | null;
  personName: string | null;
}

function stateOf({ at, personId, personName, ...row }: HistoryRow): SegmentState {
  return { ...row, at: at.toISOString(), by: personId === null ? null : { id: personId, name: personName ?? '' } };
}
