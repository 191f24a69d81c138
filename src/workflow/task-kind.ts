export const TASK_KINDS = ['write', 'translate', 'review', 'release'] as const;

/** What a task asks for: the work that takes a variant out of its state. */
export type TaskKind = (typeof TASK_KINDS)[number];

/** Of a document, and so of all its tasks: what is urgent stands before what is due at the same time. */
export const PRIORITIES = ['normal', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Lists of tasks as people look at them. */
export const TASK_VIEWS = ['mine', 'open', 'returned', 'all'] as const;
export type TaskListView = (typeof TASK_VIEWS)[number];
