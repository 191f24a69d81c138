import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

interface Props {
  title: string;
  /** Of the title, where it is a text of the newsroom and not of the interface. */
  lang?: string;
  description?: ReactNode;
  /** Buttons of the whole page. */
  children?: ReactNode;
}

/** The one h1 of a page, its title in the browser, and where the focus goes when somebody comes here by a link. */
export function PageHeader({ title, lang, description, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const cameBy = useNavigationType();
  useDocumentTitle(`${title} – Jarshy`);
  const arrivedAt = useRef<string>(undefined);
  const arrive = useEffectEvent(() => {
    // After a first load the browser begins at the top by itself.
    if (cameBy !== NavigationType.Pop && arrivedAt.current !== pathname) heading.current?.focus();
    arrivedAt.current = pathname;
  });
  // With the page itself: a moment later somebody may be typing in it already.
  useLayoutEffect(() => arrive(), [pathname]);
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="md">
      <Stack gap={4} flex="1 1 20rem">
        <Title order={1} ref={heading} tabIndex={-1} lang={lang}>
          {title}
        </Title>
        {description && <Text c="dimmed">{description}</Text>}
      </Stack>
      {children && <Group gap="sm">{children}</Group>}
    </Group>
  );
}
