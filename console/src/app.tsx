import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { RouterProvider } from 'react-router';
import { createQueries } from './api/queries.js';
import { createRouter } from './routes.js';
import { ShortcutsProvider } from './shell/shortcuts.js';
import { cssVariables, theme } from './shell/theme.js';

export function App() {
  const [router] = useState(createRouter);
  const [queries] = useState(() => {
    const all = createQueries(() => all.setQueryData(['get', '/api/v1/session'], null));
    return all;
  });
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queries}>
        <ShortcutsProvider>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </ShortcutsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
