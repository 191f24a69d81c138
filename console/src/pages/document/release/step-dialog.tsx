import type { ReactNode } from 'react';
import type { ApiProblem } from '../../../api/problem.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { StaleNotice } from './stale-notice.js';

interface Props {
  title: string;
  submit: string;
  step: { isPending: boolean; error: ApiProblem | null; mutate: () => void };
  onClose: () => void;
  children: ReactNode;
}

/** The frame of the guided dialogues. What is typed in them is kept when they are closed, so closing loses nothing. */
export function StepDialog({ title, submit, step, onClose, children }: Props) {
  return (
    <FormDialog
      title={title}
      submit={submit}
      size="xl"
      loading={step.isPending}
      problem={step.error}
      dirty={false}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate();
      }}
    >
      <StaleNotice problem={step.error} />
      {children}
    </FormDialog>
  );
}
