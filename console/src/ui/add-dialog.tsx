import type { UseFormReturnType } from '@mantine/form';
import { Fragment, type ReactNode } from 'react';
import type { ApiPath } from '../api/client.js';
import { useAction } from '../api/use-action.js';
import { KeptNotice } from '../drafts/kept-notice.js';
import { useKeptForm } from '../drafts/use-kept-form.js';
import { FormDialog } from './form-dialog.js';

interface Props<Values extends object, Added> {
  /** Under which what is typed is kept; without it nothing is, such as passwords. */
  name?: string;
  title: string;
  submit: string;
  size?: string;
  first: Values;
  add: (values: Values) => Promise<Added>;
  refreshes: readonly ApiPath[];
  done: string;
  /** Without it the dialog closes. */
  onAdded?: (added: Added) => void;
  onClose: () => void;
  children: (form: UseFormReturnType<Values>) => ReactNode;
}

/** The form of something that is not there yet. */
export function AddDialog<Values extends object, Added>(props: Props<Values, Added>) {
  const { name, first, add, refreshes, done, onAdded, children, ...frame } = props;
  const { form, drop, before } = useKeptForm(name, first);
  const adding = useAction(add, {
    ...{ refreshes, done, onProblem: () => undefined },
    onDone: (added) => {
      drop();
      if (onAdded) onAdded(added);
      else frame.onClose();
    },
  });
  return (
    <FormDialog
      {...frame}
      loading={adding.isPending}
      problem={adding.error}
      dirty={form.isDirty()}
      onSubmit={form.onSubmit((values) => adding.mutate(values))}
    >
      <KeptNotice before={before} />
      <Fragment key={before?.typedAt}>{children(form)}</Fragment>
    </FormDialog>
  );
}
