export const NOTIFICATION_KINDS = [
  'assigned',
  'returned',
  'mentioned',
  'dueSoon',
  'sourceChanged',
  'sourceCorrected',
  'leaseEnded',
  'scheduleFailed',
  'overrideToConfirm',
  'webhookDisabled',
] as const;

/** What somebody is told: what they are to do, or what has become of what they did. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const MAIL_CHOICES = ['instant', 'digest', 'off'] as const;

/** When a mail tells of it: at once, once a day with the others, never. It stands in the list in any case. */
export type MailChoice = (typeof MAIL_CHOICES)[number];

export type MailChoices = Record<NotificationKind, MailChoice>;

/** For whoever has chosen nothing: at once what waits for an answer. */
export const USUAL_CHOICES: MailChoices = {
  assigned: 'instant',
  returned: 'instant',
  mentioned: 'instant',
  dueSoon: 'instant',
  sourceChanged: 'digest',
  sourceCorrected: 'instant',
  leaseEnded: 'digest',
  scheduleFailed: 'instant',
  overrideToConfirm: 'instant',
  webhookDisabled: 'instant',
};

/** On the clocks of Almaty. */
export const USUAL_DIGEST_HOUR = 8;
