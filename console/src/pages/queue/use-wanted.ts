import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, filtersOf, wantedIn, type Filters, type Wanted } from './task-filters.js';

const HOUR_MS = 3_600_000;

interface Chosen {
  wanted: Wanted;
  /** The same, as the API is asked. */
  filters: Filters;
  want: (changed: Partial<Wanted>) => void;
}

/** What is shown stands in the address, so that it can be kept, sent and gone back to. */
export function useWanted(): Chosen {
  const [address, setAddress] = useSearchParams();
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), HOUR_MS, { autoInvoke: true });
  const wanted = wantedIn(address);
  const want = (changed: Partial<Wanted>) => setAddress(addressOf({ ...wanted, ...changed }), { replace: true });
  return { wanted, filters: filtersOf(wanted, now), want };
}
