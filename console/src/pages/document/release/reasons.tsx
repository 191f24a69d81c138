import { ObstaclesListed, type Obstacle } from '../../../ui/obstacles-listed.js';
import { aroundOf } from '../around-of.js';
import type { Row } from '../texts-of.js';

/** What stands in the way, each with the way to its place. */
export function Reasons({ row, reasons }: { row: Row; reasons: readonly Obstacle[] }) {
  return <ObstaclesListed obstacles={reasons} around={aroundOf(row)} />;
}
