import { canonicalJson } from '../../common/canonical-json.js';
import type { CheckId } from './check-ids.js';

interface Known {
  segmentId: string;
  checkId: CheckId;
  startOffset: number;
  endOffset: number;
  params: unknown;
  textsHash: Buffer;
}

interface Dismissed extends Known {
  dismissedBy: string | null;
  dismissedAt: Date | null;
  dismissalReason: string | null;
}

/** The dismissal of the same finding in the same texts, if there was one. */
export function dismissalOf<D extends Dismissed>(finding: Known, dismissed: readonly D[]): D | undefined {
  return dismissed.find(
    (one) =>
      one.segmentId === finding.segmentId &&
      one.checkId === finding.checkId &&
      one.startOffset === finding.startOffset &&
      one.endOffset === finding.endOffset &&
      one.textsHash.equals(finding.textsHash) &&
      canonicalJson(one.params ?? {}) === canonicalJson(finding.params ?? {}),
  );
}
