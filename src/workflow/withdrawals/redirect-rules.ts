import type { Reason } from '../../common/problem.js';
import type { Language } from '../../languages/languages.js';
import type { WithdrawalKind } from '../../publications/withdrawal.js';

/** A publication of another document, as it is now. */
export interface Neighbour {
  documentId: string;
  language: Language;
  title: string;
  withdrawn: boolean;
  /** The document that its own readers are sent to. */
  redirectTo: string | null;
}

interface Redirecting {
  documentId: string;
  kind: WithdrawalKind;
  redirectTo: string | null;
  /** Those that are, or are to be, withdrawn. */
  languages: readonly Language[];
}

const REDIRECTING: readonly WithdrawalKind[] = ['superseded', 'duplicate'];

/** What is wrong with asking for it, whatever is public. */
export function redirectFaults({ documentId, kind, redirectTo }: Redirecting): Reason[] {
  const fault = (code: string, params: object) => [{ code, params: { ...params }, pointer: '/redirectTo' }];
  if (redirectTo === null) return kind === 'superseded' ? fault('withdrawal.redirect_missing', { kind }) : [];
  return [
    ...(REDIRECTING.includes(kind) ? [] : fault('withdrawal.redirect_unfit', { kind })),
    ...(redirectTo === documentId ? fault('withdrawal.redirect_to_itself', { documentId }) : []),
  ];
}

/**
 * Why readers cannot be sent there now, by language: in one step they are to be at a text that is public. `neighbours` are
 * the publications of the document at the other end, and those whose readers are sent here.
 */
export function redirectObstacles(redirect: Redirecting, neighbours: readonly Neighbour[]): Reason[] {
  if (redirect.redirectTo === null) return [];
  return redirect.languages.flatMap((language) => {
    const here = neighbours.filter((neighbour) => neighbour.language === language);
    const target = here.find(({ documentId }) => documentId === redirect.redirectTo);
    const obstacle = obstacleAt(target, redirect);
    return [
      ...(obstacle ? [{ code: obstacle, params: { language, ...named(target, redirect.redirectTo) } }] : []),
      ...here
        .filter((other) => other !== target && other.redirectTo === redirect.documentId)
        .map((other) => ({ code: 'withdrawal.redirected_here', params: { language, ...named(other) } })),
    ];
  });
}

function obstacleAt(target: Neighbour | undefined, { documentId }: Redirecting): string | null {
  if (!target) return 'withdrawal.redirect_not_public';
  if (!target.withdrawn) return null;
  if (target.redirectTo === documentId) return 'withdrawal.redirect_loop';
  return target.redirectTo === null ? 'withdrawal.redirect_withdrawn' : 'withdrawal.redirect_chain';
}

function named(neighbour: Neighbour | undefined, documentId?: string | null) {
  return neighbour ? { documentId: neighbour.documentId, title: neighbour.title } : { documentId };
}
