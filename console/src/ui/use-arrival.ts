import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Shows this part of the page, and gives it the focus, when a link leads to it by `#id`. */
export function useArrival<Part extends HTMLElement>(id: string | undefined) {
  const part = useRef<Part>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (id === undefined || hash !== `#${id}`) return;
    part.current?.scrollIntoView({ block: 'start' });
    part.current?.focus({ preventScroll: true });
  }, [id, hash, key]);
  return part;
}
