import { useLayoutEffect, useState } from 'react';

/**
 * A dialog that is gone with all that it stood in gives the focus back to where it was before; to the heading of the page
 * where that is gone too. Whoever has taken the focus meanwhile, such as the place of a link that was followed, keeps it.
 */
export function useFocusBack(opened: boolean): void {
  // A menu may be gone, and the focus with it, as soon as the dialog is there.
  const [before] = useState(() => openerOf(document.activeElement));
  useLayoutEffect(() => {
    if (!opened) return;
    const opener = openerOf(document.activeElement) ?? before;
    return () => void setTimeout(() => giveBack(opener));
  }, [opened, before]);
}

function giveBack(opener: HTMLElement | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const target = opener?.isConnected ? opener : document.querySelector<HTMLElement>('main h1');
  target?.focus({ preventScroll: true });
}

/** An item of a menu is gone with its menu: the button of the menu stays. */
function openerOf(focused: Element | null): HTMLElement | null {
  const button = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
