import type { Config } from '../config/env.js';

/** The hub of this house. */
export const HUB_PATH = '/hub';

/** The WebSub hubs that feeds name; absolute addresses. */
export function hubsOf({ publicUrl }: Pick<Config, 'publicUrl'>): string[] {
  return [`${publicUrl}${HUB_PATH}`];
}
