import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { paths } from '../paths.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useSession } from './use-session.js';

/** Shows what is below to people who are signed in; others sign in first, and come back here. */
export function RequireSession({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const { pathname, search } = useLocation();
  const { data: me, error, refetch } = useSession();
  // Who was signed in a moment ago stays so while the server is away: one may be typing.
  if (me === undefined) {
    if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
    return (
      <Center h="100vh">
        <Loader aria-label={t('console-shell:loading')} />
      </Center>
    );
  }
  if (me === null) return <Navigate to={paths.signIn} replace state={{ from: pathname + search }} />;
  return children;
}
