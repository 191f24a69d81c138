import { createContext, useContext } from 'react';
import type { Segment } from './editor-context.js';

/** What a segment tells the editor around it. Stays the same for as long as the editor is open. */
export interface EditorActions {
  select: (segmentId: string) => void;
  /** The server has answered with this one. */
  put: (segment: Segment) => Promise<void>;
  /** Its text is on the server, and may be shown only. */
  settled: (segmentId: string) => void;
  refresh: () => Promise<void>;
}

export const EditorActionsContext = createContext<EditorActions | null>(null);

export function useEditorActions(): EditorActions {
  const actions = useContext(EditorActionsContext);
  if (!actions) throw new Error('There is no editor around this');
  return actions;
}
