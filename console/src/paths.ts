/** Addresses of pages below /console, for links from one room to another. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  settings: '/settings',
  desk: '/desk',
  variant: (variantId: string) => `/desk/${variantId}`,
  documents: '/documents',
  document: (documentId: string) => `/documents/${documentId}`,
  write: '/write',
  writeVariant: (variantId: string) => `/write/${variantId}`,
  calendar: '/calendar',
  subscribers: '/subscribers',
} as const;
