import { LRUCache } from 'lru-cache';

/** One kind of errands to one host. A stranger’s callback that asks for a pause says nothing for a partner at its host. */
export function lineTo(kind: string, host: string): string {
  return `${kind} ${host}`;
}

interface Limits {
  /** Requests of a kind under way to one host. */
  atOnce: number;
  /** Between the beginnings of two. */
  spacingMs: number;
}

interface LineState {
  running: number;
  nextAt: number;
  pausedUntil: number;
  /** How often in a row it could not be reached. */
  misses: number;
}

const USUAL: Limits = { atOnce: 4, spacingMs: 25 };
const MISSES_BEFORE_PAUSE = 3;
const SHORTEST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
const LONGEST_ASKED_PAUSE_MS = 60 * 60_000;
const REMEMBERED_LINES = 10_000;

/** How much a process asks of each host, by kind, and which it leaves alone for a while. Times are in ms, of one clock. */
export class HostLimits {
  private readonly lines = new LRUCache<string, LineState>({ max: REMEMBERED_LINES });

  constructor(private readonly limits: Limits = USUAL) {}

  /** Those that take no further request now, as `lineTo` writes them. */
  closed(now: number): string[] {
    return [...this.lines.entries()].filter(([, state]) => !this.isOpen(state, now)).map(([line]) => line);
  }

  /** Whether a request may begin now; it then counts until it leaves. */
  enter(line: string, now: number): boolean {
    const state = this.lines.get(line) ?? { running: 0, nextAt: 0, pausedUntil: 0, misses: 0 };
    if (!this.isOpen(state, now)) return false;
    state.running += 1;
    state.nextAt = now + this.limits.spacingMs;
    this.lines.set(line, state);
    return true;
  }

  /** @param pauseMs how long the host asks to be left alone */
  leave(line: string, outcome: 'answered' | 'missed', now: number, pauseMs = 0): void {
    const state = this.lines.get(line);
    if (!state) return;
    state.running = Math.max(0, state.running - 1);
    state.misses = outcome === 'missed' ? state.misses + 1 : 0;
    const asked = Math.min(pauseMs, LONGEST_ASKED_PAUSE_MS);
    state.pausedUntil = Math.max(state.pausedUntil, now + Math.max(asked, pauseFor(state.misses)));
  }

  private isOpen({ running, nextAt, pausedUntil }: LineState, now: number): boolean {
    return running < this.limits.atOnce && nextAt <= now && pausedUntil <= now;
  }
}

function pauseFor(misses: number): number {
  if (misses < MISSES_BEFORE_PAUSE) return 0;
  return Math.min(SHORTEST_PAUSE_MS * 2 ** (misses - MISSES_BEFORE_PAUSE), LONGEST_PAUSE_MS);
}
