/** Keys as they are shown: `Ctrl+Enter`, `Alt+1`, `?`. */
export type Keys = string;

interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/**
 * Whether these keys were pressed. Letters and digits with Ctrl or Alt are those of the key itself, so that they are the
 * same on a Kazakh and a Russian keyboard; ⌘ is Ctrl.
 */
export function isPressed(keys: Keys, event: Pressed): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  if (has('Ctrl') !== (event.ctrlKey || event.metaKey) || has('Alt') !== event.altKey) return false;
  if (!has('Ctrl') && !has('Alt')) return event.key === key;
  if (has('Shift') !== event.shiftKey) return false;
  return event.code === `Key${key}` || event.code === `Digit${key}` || event.key === key;
}

/** Where one types, only keys with Ctrl or Alt, and those without a letter, are for the page. */
export function isForThePage(keys: Keys, typing: boolean): boolean {
  return !typing || /^(Ctrl|Alt)\+|^(Escape|F\d+)$/.test(keys);
}
