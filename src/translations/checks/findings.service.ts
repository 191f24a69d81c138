import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { groupBy } from '../../common/group-by.js';
import { newId } from '../../common/id.js';
import { segmentsOf } from '../segments/segment-store.js';
import type { SegmentEntity } from '../segments/segment.entity.js';
import { dismissalOf } from './carry-dismissals.js';
import type { CheckedSegment, Finding } from './check.js';
import { applySafeFixes, checkSegment, checkVariant, safelyFixed } from './checks.js';
import { CheckContexts, type CheckedVariant } from './check-contexts.service.js';
import { FindingEntity } from './finding.entity.js';

interface WithSegments {
  /** All of the variant, as they are now. */
  segments: readonly SegmentEntity[];
}

/** What checks find, kept for as long as the texts stand. */
@Injectable()
export class FindingsService {
  constructor(private readonly contexts: CheckContexts) {}

  /** Checks some segments again, by their ids. */
  async renew(
    tx: EntityManager,
    { segments, only, ...variant }: CheckedVariant & WithSegments & { only: readonly string[] },
  ): Promise<void> {
    const wanted = new Set(only);
    const some = segments.filter(({ segmentId }) => wanted.has(segmentId));
    const checked = await this.contexts.of(tx, variant, segments, some);
    await this.keep(tx, variant.variantId, some, checked.flatMap(findingsOf));
  }

  /** Checks a whole variant, also for what only shows when all segments are seen together. */
  async renewAll(tx: EntityManager, variant: CheckedVariant): Promise<void> {
    const segments = await segmentsOf(tx, variant.variantId);
    const checked = await this.contexts.of(tx, variant, segments, segments);
    const found = [...checked.flatMap(findingsOf), ...checkVariant(checked)];
    await this.keep(tx, variant.variantId, segments, found);
  }

  /**
   * The texts, by the ids of their segments, in which something was found that can be mended safely, with all of that
   * mended. What a reviewer said is none stays as it is.
   */
  async mended(
    tx: EntityManager,
    { segments, ...variant }: CheckedVariant & WithSegments,
  ): Promise<Map<string, string>> {
    const findings = groupBy(
      await tx.findBy(FindingEntity, { variantId: variant.variantId }),
      ({ segmentId }) => segmentId,
    );
    const known = new Map(
      segments.map((segment) => [segment.segmentId, current(findings.get(segment.segmentId), segment)]),
    );
    const some = segments.filter(({ segmentId }) => known.get(segmentId)?.some(isMendable));
    const checked = await this.contexts.of(tx, variant, segments, some);
    return new Map(checked.map((segment) => [segment.id, mendedText(segment, known.get(segment.id) ?? [])]));
  }

  private async keep(
    tx: EntityManager,
    variantId: string,
    segments: readonly SegmentEntity[],
    found: readonly { segmentId: string; finding: Finding }[],
  ): Promise<void> {
    if (segments.length === 0) return;
    const where = { variantId, segmentId: In(segments.map(({ segmentId }) => segmentId)) };
    const dismissed = await tx.findBy(FindingEntity, { ...where, state: 'dismissed' });
    const hashes = new Map(segments.map((segment) => [segment.segmentId, textsHash(segment)]));
    const rows = found.map(({ segmentId, finding }) => {
      const row = rowOf(variantId, segmentId, finding, hashes.get(segmentId) as Buffer);
      const before = dismissalOf(row, dismissed);
      return before ? { ...row, ...dismissalIn(before) } : row;
    });
    await tx.delete(FindingEntity, where);
    if (rows.length > 0) await tx.insert(FindingEntity, rows);
  }
}

function findingsOf({ id, source, target, context }: CheckedSegment) {
  return checkSegment(source, target, context).map((finding) => ({ segmentId: id, finding }));
}

/** Those that were found in the texts as they are now. */
function current(findings: readonly FindingEntity[] = [], segment: SegmentEntity): FindingEntity[] {
  const hash = textsHash(segment);
  return findings.filter((finding) => finding.textsHash.equals(hash));
}

const isMendable = ({ state, replacement }: FindingEntity) => state === 'open' && replacement !== null;

/** First exactly what is open. What that brings out may be what was dismissed, so checks with a dismissal stay out of it. */
function mendedText({ source, target, context }: CheckedSegment, findings: readonly FindingEntity[]): string {
  const dismissed = new Set(findings.filter(({ state }) => state === 'dismissed').map(({ checkId }) => checkId));
  return safelyFixed(source, applySafeFixes(target, findings.filter(isMendable).map(findingOf)), context, dismissed);
}

function findingOf({
  checkId: check,
  severity,
  startOffset: start,
  endOffset: end,
  replacement,
}: FindingEntity): Finding {
  return { check, severity, start, end, ...(replacement !== null && { replacement }) };
}

function rowOf(variantId: string, segmentId: string, finding: Finding, hash: Buffer) {
  const { check, severity, start, end, replacement = null, params = null } = finding;
  return {
    ...{ id: newId(), variantId, segmentId, checkId: check, severity, startOffset: start, endOffset: end },
    ...{ replacement, params, state: 'open' as const, textsHash: hash },
  };
}

function dismissalIn({ state, dismissedBy, dismissedAt, dismissalReason }: FindingEntity) {
  return { state, dismissedBy, dismissedAt, dismissalReason };
}

/** SHA-256 of both texts of a segment: what was found holds for exactly these. */
function textsHash({ sourceText, targetText }: { sourceText: string; targetText: string }): Buffer {
  return createHash('sha256').update(sourceText).update('\0').update(targetText).digest();
}
