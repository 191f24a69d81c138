import type { Schemas } from '../../api/client.js';

export type Unit = Schemas['MemoryUnit'];
