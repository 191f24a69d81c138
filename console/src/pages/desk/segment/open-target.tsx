import { useEffect, type ReactNode } from 'react';
import type { Language } from '../../../i18n/chosen-language.js';
import { useEditorActions } from '../editor-actions.js';
import type { Segment } from '../editor-context.js';
import type { Mode } from '../mode.js';
import { TargetField } from './target-field.js';
import { UnsavedTarget } from './unsaved-target.js';
import { useTarget } from './use-target.js';

interface Props {
  variantId: string;
  segment: Segment;
  number: number;
  language: Language;
  mode: Mode;
  isCurrent: boolean;
  onConfirmed: (segmentId: string) => void;
  /** The text as the server has it. */
  children: ReactNode;
}

/**
 * Where one writes, or was writing: somebody else may have taken the task or submitted the text since the last key, and what
 * the server has not taken stays here until the person is done with it.
 */
export function OpenTarget({ mode, children, ...written }: Props) {
  const { variantId, segment, language, isCurrent } = written;
  const { settled } = useEditorActions();
  const target = useTarget(variantId, segment, mode);
  const { phase } = target.draft;
  useEffect(() => {
    if (!isCurrent && phase === 'clean') settled(segment.id);
  }, [isCurrent, phase, segment.id, settled]);
  if (mode !== 'read') return <TargetField {...written} mode={mode} target={target} />;
  return (
    <>
      {children}
      <UnsavedTarget draft={target.draft} segment={segment} language={language} />
    </>
  );
}
