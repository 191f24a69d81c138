import type { UseFormReturnType } from '@mantine/form';
import { Fragment, type ReactNode } from 'react';
import type { ApiPath } from '../api/client.js';
import { useVersioned } from '../api/use-versioned.js';
import { KeptNotice } from '../drafts/kept-notice.js';
import { useKeptForm } from '../drafts/use-kept-form.js';
import { ConflictNotice } from './conflict-notice.js';
import { FormDialog } from './form-dialog.js';

interface Props<Seen extends { version: number }, Values extends object, Body> {
  /** Under which what is typed is kept. */
  name: string;
  title: string;
  submit: string;
  size?: string;
  seen: Seen;
  valuesOf: (seen: Seen) => Values;
  bodyOf: (values: Values) => Body;
  send: (body: Body, seen: Seen) => Promise<Seen>;
  refreshes: readonly ApiPath[];
  done: string;
  /** One of two versions beside the other. */
  show: (version: Seen | Body) => ReactNode;
  onClose: () => void;
  children: (form: UseFormReturnType<Values>) => ReactNode;
}

/** The form of something that is there; when somebody else was faster, both versions are shown in it. */
export function ChangeDialog<Seen extends { version: number }, Values extends object, Body>(
  props: Props<Seen, Values, Body>,
) {
  const { name, seen, valuesOf, bodyOf, send, refreshes, done, show, children, ...frame } = props;
  const { form, drop, before } = useKeptForm(name, valuesOf(seen), seen.version);
  const onDone = () => {
    drop();
    frame.onClose();
  };
  const change = useVersioned(seen, send, { refreshes, done, onDone });
  return (
    <FormDialog
      {...frame}
      loading={change.isPending}
      problem={change.problem}
      dirty={form.isDirty()}
      onSubmit={form.onSubmit((values) => change.submit(bodyOf(values)))}
    >
      <KeptNotice before={before} />
      <ConflictNotice change={change} show={show} onKeptTheirs={(theirs) => form.setValues(valuesOf(theirs))} />
      <Fragment key={before?.typedAt}>{children(form)}</Fragment>
    </FormDialog>
  );
}
