import type { Config } from '../config/env.js';
import { HUB_PATH } from '../publications/addresses.js';

export { HUB_PATH };

/** The WebSub hubs that feeds name, and that are told of changes: the own one first; absolute addresses. */
export function hubsOf({ publicUrl, websubHubs }: Pick<Config, 'publicUrl' | 'websubHubs'>): string[] {
  return [`${publicUrl}${HUB_PATH}`, ...websubHubs];
}
