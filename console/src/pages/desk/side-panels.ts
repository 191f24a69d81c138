import {
  IconChecklist,
  IconEye,
  IconGitCompare,
  IconHistory,
  IconMessage,
  IconSearch,
  type Icon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** A part of the editor that stands for itself and is loaded when it is shown; inside, useEditor() tells what is open. */
export interface EditorPart {
  /** Of a panel, its tab is worded by `console-panels:tab.<name>`. */
  name: string;
  load: () => Promise<{ Component: ComponentType }>;
}

export interface SidePanel extends EditorPart {
  icon: Icon;
}

/** What stands beside the text, in the order of the tabs; the suggestions for the segment come before them. */
export const SIDE_PANELS: readonly SidePanel[] = [
  { name: 'remarks', icon: IconMessage, load: () => import('./panels/remarks-panel.js') },
  { name: 'review', icon: IconChecklist, load: () => import('./panels/review-panel.js') },
  { name: 'source', icon: IconGitCompare, load: () => import('./panels/source-panel.js') },
  { name: 'history', icon: IconHistory, load: () => import('./panels/history-panel.js') },
  { name: 'search', icon: IconSearch, load: () => import('./panels/search-panel.js') },
  { name: 'preview', icon: IconEye, load: () => import('./panels/preview-panel.js') },
];

/** Buttons of the whole text, beside those for claiming and submitting. Each shows itself when its action makes sense. */
export const HEAD_ACTIONS: readonly EditorPart[] = [
  { name: 'approve', load: () => import('./panels/approve-action.js') },
  { name: 'requestChanges', load: () => import('./panels/request-changes-action.js') },
  { name: 'files', load: () => import('./panels/files-action.js') },
];
