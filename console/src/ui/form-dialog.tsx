import { Button, Group, Stack } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import type { ApiProblem } from '../api/problem.js';
import { useUnloadGuard } from '../drafts/use-unload-guard.js';
import { useTexts } from '../i18n/texts.js';
import { Dialog } from './dialog.js';
import { ProblemAlert } from './problem-alert.js';
import { sendByKeys } from './send-by-keys.js';

interface Props {
  title: string;
  /** What the button does, as a verb. */
  submit: string;
  loading: boolean;
  /** It cannot be sent as things stand; why, is said in it. */
  disabled?: boolean;
  problem?: ApiProblem | null;
  /** Something is typed that would be lost. */
  dirty: boolean;
  size?: string;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onClose: () => void;
  children: ReactNode;
}

/** Fields that are sent together. A click beside it closes it only while nothing is typed. */
export function FormDialog({ title, submit, loading, disabled = false, problem, dirty, size, ...props }: Props) {
  const { onSubmit, onClose, children } = props;
  const { t } = useTexts();
  useUnloadGuard(dirty);
  return (
    <Dialog size={size} title={title} closeOnClickOutside={!dirty} closeOnEscape={!dirty} onClose={onClose}>
      <form onSubmit={onSubmit} onKeyDown={sendByKeys}>
        <Stack>
          {problem && problem.status !== 412 && <ProblemAlert problem={problem} />}
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('console-shell:cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={disabled}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
