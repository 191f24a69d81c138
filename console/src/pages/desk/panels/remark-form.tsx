import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { ApiProblem } from '../../../api/problem.js';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';
import { useMe } from '../../../session/use-session.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useKept } from '../../../drafts/use-kept.js';
import { useEditor } from '../editor-context.js';
import { peopleAround } from './remarks.js';

interface Remark {
  text: string;
  mentions: string[];
}

interface Props {
  /** Under which what is typed is kept. */
  name: string;
  label: string;
  submit: string;
  problem: ApiProblem | null;
  loading: boolean;
  onSend: (remark: Remark, sent: () => void) => void;
  children?: ReactNode;
}

const EMPTY: Remark = { text: '', mentions: [] };

export function RemarkForm({ name, label, submit, problem, loading, onSend, children }: Props) {
  const { t } = useTexts('console-panels');
  const [remark, change, drop] = useKept(name, EMPTY);
  const people = usePeopleAround();
  const text = remark.text.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text === '') return;
    onSend({ ...remark, text }, () => {
      change(EMPTY);
      drop();
    });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        {problem && <ProblemAlert problem={problem} />}
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxRows={10}
          value={remark.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {text !== '' && people.length > 0 && (
          <Checkbox.Group
            label={t('console-panels:remarks.tell')}
            value={remark.mentions}
            onChange={(mentions) => change({ mentions })}
          >
            <Group gap="sm" mt={4}>
              {people.map((person) => (
                <Checkbox key={person.id} value={person.id} label={person.name} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
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

function usePeopleAround() {
  const { variant, segments } = useEditor();
  const me = useMe();
  const params = { path: { id: variant.id }, query: { state: 'all' as const } };
  const { data } = useRead('/api/v1/variants/{id}/remarks', { params });
  return peopleAround(variant, segments, data?.items ?? [], me.id);
}
