/** How a document lets its languages out: all required ones at once, or each as soon as it is approved. */
export const RELEASE_POLICIES = ['together', 'asReady'] as const;

export type ReleasePolicyName = (typeof RELEASE_POLICIES)[number];
