import { ObstaclesListed, type Obstacle } from '../../../ui/obstacles-listed.js';
import { useEditor } from '../editor-context.js';
import { SegmentLink } from './segment-link.js';
import { useSource } from './use-source.js';

export type { Obstacle };

interface Props {
  obstacles: readonly Obstacle[];
  /** Somebody goes to one of the places. */
  onGo: () => void;
}

/** What is in the way of the text beside, its segments within reach. */
export function ObstacleList({ obstacles, onGo }: Props) {
  const { variant } = useEditor();
  const sourceId = useSource(variant);
  const { documentId, language } = variant;
  return (
    <ObstaclesListed
      obstacles={obstacles}
      around={{ documentId, language, sourceId }}
      segment={(id) => <SegmentLink segmentId={id} onGo={onGo} />}
      onGo={onGo}
    />
  );
}
