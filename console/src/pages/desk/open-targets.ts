import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import type { Schemas } from '../../api/client.js';

export type Proposal = NonNullable<Schemas['SegmentTarget']['proposal']>;

/** What keys and panels do to the text that is being written. */
export interface OpenTarget {
  focus: () => void;
  /** At the cursor, as if it were typed. */
  insert: (text: string) => void;
  /** The whole text; a proposal is saved as what it is. */
  replace: (text: string, proposal?: Proposal) => void;
  /** Puts the next mark that is missing around what is selected. */
  mark: () => void;
  /** Finishes it, or in review accepts it. True: on to the next one. */
  confirm: () => boolean;
  reject: () => void;
  saveNow: () => Promise<boolean>;
  text: () => string;
}

/** The texts that are being written: the one of the current segment, and those before it that are still being saved. */
export class OpenTargets {
  private readonly targets = new Map<string, OpenTarget>();

  add(segmentId: string, target: OpenTarget): () => void {
    this.targets.set(segmentId, target);
    return () => {
      if (this.targets.get(segmentId) === target) this.targets.delete(segmentId);
    };
  }

  of(segmentId: string | undefined): OpenTarget | undefined {
    return segmentId === undefined ? undefined : this.targets.get(segmentId);
  }

  /** True when the server has everything. */
  async saveAll(): Promise<boolean> {
    const saved = await Promise.all([...this.targets.values()].map((target) => target.saveNow()));
    return saved.every(Boolean);
  }
}

export const OpenTargetsContext = createContext(new OpenTargets());

export function useOpenTargets(): OpenTargets {
  return useContext(OpenTargetsContext);
}

/** Lets keys and panels reach this text for as long as it is shown. */
export function useOpenTarget(segmentId: string, target: OpenTarget): void {
  const targets = useOpenTargets();
  const latest = useEffectEvent(() => target);
  useEffect(
    () =>
      targets.add(segmentId, {
        focus: () => latest().focus(),
        insert: (text) => latest().insert(text),
        replace: (text, proposal) => latest().replace(text, proposal),
        mark: () => latest().mark(),
        confirm: () => latest().confirm(),
        reject: () => latest().reject(),
        saveNow: () => latest().saveNow(),
        text: () => latest().text(),
      }),
    [targets, segmentId],
  );
}
