import { useMemo, useRef } from 'react';
import { client, dataOf, ifMatch } from '../../../api/client.js';
import { useDraft } from '../../../drafts/use-draft.js';
import type { Saved } from '../../../drafts/draft.js';
import { useEditorActions } from '../editor-actions.js';
import type { Segment } from '../editor-context.js';
import type { Mode } from '../mode.js';
import type { Proposal } from '../open-targets.js';
import { draftIn, isSameDraft, type TargetDraft } from '../target-draft.js';

/** A reviewer's change is a verdict: it is sent when the reviewer says so, and kept in this browser until then. */
const WHEN_TOLD_MS = 2 ** 31 - 1;

/** The text of a segment as it is written: a translator's saves itself, and tells by which proposal it came about. */
export function useTarget(variantId: string, segment: Segment, mode: Mode) {
  const { put } = useEditorActions();
  const proposal = useRef<{ text: string; from: Proposal }>(undefined);
  const saved = useMemo(() => ({ value: draftIn(segment), version: segment.version }), [segment]);
  const send = (value: TargetDraft, version: number) => {
    const params = { path: { id: variantId, segmentId: segment.id }, header: ifMatch({ version }) };
    if (mode === 'review') {
      const body = { verdict: 'edited', text: value.text } as const;
      return dataOf(client.PUT('/api/v1/variants/{id}/segments/{segmentId}/verdict', { params, body }));
    }
    const from = proposal.current?.text === value.text ? proposal.current.from : undefined;
    const status = value.finished ? ('translated' as const) : ('draft' as const);
    const body = { text: value.text, status, ...(from && { proposal: from }) };
    return dataOf(client.PUT('/api/v1/variants/{id}/segments/{segmentId}', { params, body }));
  };
  const save = async (value: TargetDraft, version: number) => {
    const answer = await send(value, version);
    // It is that text already; sent once more, it would be a proposal anew.
    if (proposal.current?.text === value.text) proposal.current = undefined;
    await put(answer);
    return { value: draftIn(answer), version: answer.version };
  };
  const draft = useDraft({
    resource: `segment/${variantId}/${segment.id}`,
    saved,
    save,
    readCurrent,
    equal: isSameDraft,
    ...(mode === 'review' && { delayMs: WHEN_TOLD_MS }),
  });
  const propose = (text: string, from: Proposal) => {
    proposal.current = { text, from };
  };
  return { draft, propose };
}

/** From a 412: the segment as it is now. */
function readCurrent(current: unknown): Saved<TargetDraft> {
  const segment = current as Pick<Segment, 'targetText' | 'status' | 'version'>;
  return { value: draftIn(segment), version: segment.version };
}

export type Target = ReturnType<typeof useTarget>;
