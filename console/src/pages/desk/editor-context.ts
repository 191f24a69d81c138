import { createContext, useContext } from 'react';
import type { Schemas } from '../../api/client.js';

export type Variant = Schemas['Variant'];
export type Segment = Schemas['Segment'];

/** What the editor has open. It is another after a save or a selection, never after a key. */
export interface Editor {
  variant: Variant;
  /** All of them, in reading order, as the server has them. */
  segments: readonly Segment[];
  /** Where the person is; undefined: nowhere yet. */
  current: Segment | undefined;
  /** Goes to a segment, shows it, and puts the cursor there. */
  select: (segmentId: string) => void;
  /** Reads the variant and its segments anew. What is being typed stays. */
  refresh: () => Promise<void>;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('There is no editor around this');
  return editor;
}
