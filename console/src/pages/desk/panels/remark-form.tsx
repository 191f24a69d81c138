import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import type { ApiProblem } from '../../../api/problem.js';
import type { Schemas } from '../../../api/client.js';
import { KeptNotice } from '../../../drafts/kept-notice.js';
import { useKept } from '../../../drafts/use-kept.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { sendByKeys } from '../../../ui/send-by-keys.js';
import { ColleaguesField } from './colleagues-field.js';
import type { Known } from './remarks.js';

interface Remark {
  text: string;
  people: Known[];
}

interface Props {
  /** Under which what is typed is kept. */
  name: string;
  label: string;
  submit: string;
  problem: ApiProblem | null;
  loading: boolean;
  /** A first letter is there (true), or none is any more. */
  onBegin?: (isBegun: boolean) => void;
  onSend: (remark: Schemas['NewRemark'], sent: () => void) => void;
  children?: ReactNode;
}

const EMPTY: Remark = { text: '', people: [] };

export function RemarkForm({ name, label, submit, problem, loading, onBegin, onSend, children }: Props) {
  const [remark, change, drop, before] = useKept(name, EMPTY);
  const text = remark.text.trim();
  const type = (typed: string) => {
    if ((typed.trim() === '') !== (text === '')) onBegin?.(typed.trim() !== '');
    change({ text: typed });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text === '' || loading) return;
    onSend({ text, mentions: remark.people.map(({ id }) => id) }, drop);
  };
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    // Enter chooses a name, and does not send the remark while one looks for it.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    sendByKeys(event);
  };
  return (
    <form onSubmit={send} onKeyDown={onKey}>
      <Stack gap="xs">
        {problem && <ProblemAlert problem={problem} />}
        {text !== '' && <KeptNotice before={before} />}
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxRows={10}
          value={remark.text}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {text !== '' && <ColleaguesField chosen={remark.people} onChange={(people) => change({ people })} />}
        {children}
        <Group>
          <Button type="submit" size="compact-md" disabled={text === ''} loading={loading}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
