import { z } from 'zod';
import { plainText } from '../../accounts/plain-text.js';
import { pageOf } from '../../common/pagination.js';

export const LONGEST_HOURS = 14 * 24;
const USUAL_HOURS = 3 * 24;

export const newPreview = z
  .strictObject({
    expiresInHours: z.int().min(1).max(LONGEST_HOURS).default(USUAL_HOURS),
    note: plainText(200).optional().meta({ description: 'For whom or what it is' }),
  })
  .meta({ id: 'NewPreview' });

/** Whether a link still opens the text, else why not. */
export const PREVIEW_STATES = ['open', 'expired', 'revoked', 'published'] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

const preview = z
  .object({
    id: z.uuid(),
    note: z.string().nullable(),
    state: z.enum(PREVIEW_STATES).meta({ description: 'published: the text is public, and the link leads there' }),
    madeBy: z.object({ id: z.uuid(), name: z.string() }),
    madeAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Preview', description: 'A link that shows the working text of a variant to whoever holds it' });

export const createdPreview = preview
  .extend({ url: z.url().meta({ description: 'Shown this once: it is kept nowhere' }) })
  .meta({ id: 'CreatedPreview' });

export const previewPage = pageOf(preview).meta({ id: 'PreviewPage' });

export type NewPreview = z.infer<typeof newPreview>;
export type PreviewView = z.infer<typeof preview>;
export type CreatedPreview = z.infer<typeof createdPreview>;
