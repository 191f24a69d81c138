import type { operations } from '../../api/schema.js';

type Asked = NonNullable<operations['board.list']['parameters']['query']>;
export type BoardQuery = Omit<Asked, 'limit' | 'cursor'>;

/** What the tabs of the board show, as the API counts it. */
export const VIEWS = {
  all: {},
  late: { late: 'true' },
  planned: { planned: 'true' },
  inReview: { state: 'review' },
  waitingForTranslation: { turn: 'translator' },
  waitingForRelease: { turn: 'publisher' },
  withdrawn: { withdrawn: 'true' },
  unconfirmedOverride: { unconfirmedOverride: 'true' },
} as const satisfies Record<string, BoardQuery>;
export type View = keyof typeof VIEWS;

const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** What can be chosen from; what an address has besides is as if it were not there. */
export const CHOICES = {
  kind: ['article', 'official'],
  language: LANGUAGES,
  state: ['draft', 'translation', 'review', 'approved', 'published', 'withdrawn'],
  turn: ['author', 'translator', 'reviewer', 'publisher'],
  behind: ['any', ...LANGUAGES],
  embargoed: ['true'],
} as const;
export type ChoiceName = keyof typeof CHOICES;

/** What the address of the board says. */
export type Wanted = { [Name in ChoiceName]?: (typeof CHOICES)[Name][number] } & {
  view: View;
  q: string;
  section: readonly string[];
};

export function wantedIn(address: URLSearchParams): Wanted {
  const chosen = Object.entries(CHOICES).flatMap(([name, all]) => {
    const value = all.find((choice) => choice === address.get(name));
    return value ? [[name, value] as const] : [];
  });
  const view = address.get('view') ?? '';
  return {
    ...Object.fromEntries(chosen),
    view: Object.hasOwn(VIEWS, view) ? (view as View) : 'all',
    q: address.get('q') ?? '',
    section: address.getAll('section'),
  };
}

export function addressOf({ view, q, section, ...choices }: Wanted): URLSearchParams {
  const address = new URLSearchParams();
  if (view !== 'all') address.set('view', view);
  if (q !== '') address.set('q', q);
  Object.entries(choices).forEach(([name, value]) => value && address.set(name, value));
  section.forEach((name) => address.append('section', name));
  return address;
}

/** As the API is asked; what is chosen by hand goes before what the tab says. */
export function queryOf({ view, q, section, ...choices }: Wanted): BoardQuery {
  const given = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
  const words = q.trim();
  return {
    ...VIEWS[view],
    ...given,
    ...(words !== '' && { q: words }),
    ...(section.length > 0 && { section: [...section] }),
  };
}

/** Whether anything besides the tab narrows the list. */
export function isNarrowed({ view: _, ...wanted }: Wanted): boolean {
  return addressOf({ ...wanted, view: 'all' }).size > 0;
}
