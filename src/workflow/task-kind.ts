export const TASK_KINDS = ['write', 'translate', 'review', 'release'] as const;

/** What a task asks for: the work that takes a variant out of its state. */
export type TaskKind = (typeof TASK_KINDS)[number];
