import { useEffect } from 'react';

/** Lets the browser ask before the page is closed while something has not reached the server. */
export function useUnloadGuard(atRisk: boolean): void {
  useEffect(() => {
    if (!atRisk) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [atRisk]);
}
