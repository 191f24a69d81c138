import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { isForThePage, isPressed, type Keys } from './shortcut.js';

export interface Shortcut {
  keys: Keys;
  /** What it does, as a verb, in the language of the interface. */
  label: string;
  run: () => void;
}

/** What the pages that are shown have registered; the latest comes first. */
class Registry {
  private shortcuts: readonly Shortcut[] = [];
  private readonly watchers = new Set<() => void>();

  readonly all = () => this.shortcuts;

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  add(shortcut: Shortcut): () => void {
    this.set([shortcut, ...this.shortcuts]);
    return () => this.set(this.shortcuts.filter((other) => other !== shortcut));
  }

  private set(shortcuts: readonly Shortcut[]): void {
    this.shortcuts = shortcuts;
    this.watchers.forEach((watcher) => watcher());
  }
}

const Shortcuts = createContext(new Registry());

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new Registry());
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isInDialog(event.target)) return;
      const typing = isTyping(event.target);
      const found = registry.all().find(({ keys }) => isForThePage(keys, typing) && isPressed(keys, event));
      if (!found || event.isComposing) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [registry]);
  return <Shortcuts value={registry}>{children}</Shortcuts>;
}

/** Keys for something that is done often, for as long as the component is shown; `?` lists them. */
export function useShortcut(keys: Keys, label: string, run: () => void, { enabled = true } = {}): void {
  const registry = useContext(Shortcuts);
  const go = useEffectEvent(run);
  useEffect(
    () => (enabled ? registry.add({ keys, label, run: () => go() }) : undefined),
    [registry, keys, label, enabled],
  );
}

export function useShortcuts(): readonly Shortcut[] {
  const registry = useContext(Shortcuts);
  return useSyncExternalStore(registry.watch, registry.all);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** What the page does by keys is not meant by who fills in a dialog. A drawer with a part of the page says `data-of-page`. */
function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[aria-modal="true"], [role="dialog"]') !== null &&
    !target.closest('[data-of-page]')
  );
}
