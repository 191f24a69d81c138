import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ApiPath } from '../api/client.js';
import { useAction } from '../api/use-action.js';
import { ConfirmDialog } from './confirm-dialog.js';

interface Props {
  /** What it does, as a verb. */
  verb: string;
  /** The verb and what it is done to, where several such buttons stand below one another. */
  label?: string;
  /** What will happen. */
  text: string;
  remove: () => Promise<unknown>;
  refreshes: readonly ApiPath[];
  done: string;
  onRemoved?: () => void;
  size?: string;
}

/** Asks before it takes something away for good. */
export function RemoveButton({ verb, label, text, remove, refreshes, done, onRemoved, size }: Props) {
  const [asked, { open, close }] = useDisclosure(false);
  const removing = useAction(remove, { refreshes, done, onDone: onRemoved ?? close });
  return (
    <>
      <Button variant="default" size={size} aria-label={label} onClick={open}>
        {verb}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={verb}
        confirm={verb}
        dangerous
        loading={removing.isPending}
        onConfirm={() => removing.mutate()}
        onClose={close}
      >
        <Text size="sm">{text}</Text>
      </ConfirmDialog>
    </>
  );
}
