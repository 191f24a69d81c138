import { useTexts } from '../../i18n/texts.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { useEditor } from './editor-context.js';
import { modeOf } from './mode.js';
import { useOpenTargets } from './open-targets.js';
import { preferredOf } from './text/marked-text.js';
import { inOrder, proposalOf, useSuggestions } from './suggest/use-suggestions.js';

const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

interface Props {
  /** One segment down (1) or up (-1). */
  onStep: (step: 1 | -1) => void;
  onConfirmed: (segmentId: string) => void;
}

/** What is done often, by keys; `?` lists them. */
export function EditorKeys({ onStep, onConfirmed }: Props) {
  const { t } = useTexts('console-editor');
  const { variant, current } = useEditor();
  const targets = useOpenTargets();
  const { data } = useSuggestions(variant.id, current);
  const mode = modeOf(variant);
  const target = () => targets.of(current?.id);
  const enabled = mode !== 'read';
  const confirm = () => {
    if (current && target()?.confirm()) onConfirmed(current.id);
  };
  const insertTerm = () => {
    const said = target()?.text() ?? '';
    const wanted = (data?.terms ?? []).map((term) => preferredOf(term, sourceOf(term)));
    const missing = wanted.find((text) => text !== undefined && !said.includes(text));
    if (missing) target()?.insert(missing);
  };
  const sourceOf = ({ start, end }: { start: number; end: number }) => current?.sourceText.slice(start, end) ?? '';
  const confirmLabel = mode === 'review' ? t('console-editor:keys.accept') : t('console-editor:keys.confirm');
  useShortcut('Ctrl+Enter', confirmLabel, confirm, { enabled });
  useShortcut('Alt+ArrowDown', t('console-editor:keys.down'), () => onStep(1));
  useShortcut('Alt+ArrowUp', t('console-editor:keys.up'), () => onStep(-1));
  useShortcut('Alt+M', t('console-editor:keys.mark'), () => target()?.mark(), { enabled });
  useShortcut('Alt+G', t('console-editor:keys.term'), insertTerm, { enabled });
  useShortcut('Alt+C', t('console-editor:keys.copy'), () => current && target()?.replace(current.sourceText), {
    enabled,
  });
  useShortcut('Alt+R', t('console-editor:keys.reject'), () => target()?.reject(), { enabled: mode === 'review' });
  return PLACES.map((place) => <MatchKey key={place} place={place} enabled={enabled} />);
}

function MatchKey({ place, enabled }: { place: number; enabled: boolean }) {
  const { t } = useTexts('console-editor');
  const { variant, current } = useEditor();
  const targets = useOpenTargets();
  const { data } = useSuggestions(variant.id, current);
  const insert = () => {
    const match = inOrder(data?.matches ?? [])[place - 1];
    if (match && current) targets.of(current.id)?.replace(match.targetText, proposalOf(match));
  };
  useShortcut(`Alt+${place}`, t('console-editor:keys.match', { place }), insert, { enabled });
  return null;
}
