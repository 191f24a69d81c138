import { useDisclosure } from '@mantine/hooks';
import { useAction } from '../../../api/use-action.js';
import { useEditor } from '../editor-context.js';

/**
 * A dialog about the whole text, which is read anew before it opens: one decides on what one sees, with one's own verdicts,
 * each of which raises the version of the whole.
 */
export function useOpenedAnew() {
  const { variant, refresh } = useEditor();
  const [opened, { open, close }] = useDisclosure(false);
  const ask = useAction(refresh, { inTurn: variant.id, onDone: open });
  return { opened, close, open: () => ask.mutate(), isOpening: ask.isPending };
}
