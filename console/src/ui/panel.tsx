import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useArrival } from './use-arrival.js';

interface Props {
  /** For links to it. */
  id?: string;
  title: string;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page. It is no landmark: the tables in it are, under the same name. */
export function Panel({ id, title, actions, children }: Props) {
  const place = useArrival<HTMLElement>(id);
  return (
    <Paper ref={place} id={id} tabIndex={id ? -1 : undefined} withBorder p="md" component="section">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2}>{title}</Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Paper>
  );
}
