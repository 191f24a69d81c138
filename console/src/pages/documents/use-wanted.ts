import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, wantedIn, type Wanted } from './board-filters.js';

/** The filters are in the address, so that a board can be kept and sent. */
export function useWanted(): [Wanted, (changes: Partial<Wanted>) => void] {
  const [address, setAddress] = useSearchParams();
  const wanted = useMemo(() => wantedIn(address), [address]);
  return [wanted, (changes) => setAddress(addressOf({ ...wanted, ...changes }), { replace: true })];
}
