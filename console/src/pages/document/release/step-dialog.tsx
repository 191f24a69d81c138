import { Text as Words } from '@mantine/core';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { ApiProblem } from '../../../api/problem.js';
import { KeptNotice } from '../../../drafts/kept-notice.js';
import type { KeptBefore } from '../../../drafts/use-kept.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import type { Row, Text } from '../texts-of.js';
import { StaleNotice } from './stale-notice.js';

interface Props {
  row: Row;
  /** Given where it is about this text alone. */
  text?: Pick<Text, 'version'>;
  title: string;
  submit: string;
  step: { isPending: boolean; error: ApiProblem | null; mutate: () => void };
  /** What an earlier opening has left in it. */
  before?: KeptBefore | undefined;
  /** Why it cannot be sent; undefined: it can. */
  held?: string | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of the guided dialogues. What is typed in them is kept when they are closed, so closing loses nothing. */
export function StepDialog({ row, text, title, submit, step, before, held, onClose, children }: Props) {
  useClosingOnLeave(onClose);
  return (
    <FormDialog
      title={title}
      submit={submit}
      size="xl"
      loading={step.isPending}
      disabled={held !== undefined}
      problem={step.error}
      dirty={false}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate();
      }}
    >
      <StaleNotice row={row} version={text?.version} problem={step.error} />
      <KeptNotice before={before} />
      {held !== undefined && <Words size="sm">{held}</Words>}
      <Fragment key={before?.typedAt}>{children}</Fragment>
    </FormDialog>
  );
}

/** Links of a dialogue may lead to another part of the page that it lies upon. */
function useClosingOnLeave(onClose: () => void): void {
  const { key } = useLocation();
  const [openedAt] = useState(key);
  useEffect(() => {
    if (key !== openedAt) onClose();
  });
}
