import { type Status, statuses } from './check-in.ts';

export const lateStandings: readonly string[] = ['overdue', 'with-line', 'on-agenda'];

export type FollowUpFilter = {
  /** `unanswered` are those nobody has told anything of yet. */
  readonly status: Status | 'unanswered' | null;
  readonly owner: string | null;
  readonly isLate: boolean;
};

export const everythingFollowed: FollowUpFilter = { status: null, owner: null, isLate: false };

type Told = {
  readonly owner: { readonly id: string };
  readonly latest: { readonly status: Status } | null;
  readonly next: { readonly standing: string; readonly dueOn: string } | null;
  readonly initiative: { readonly title: string };
};

export const isLate = ({ next }: Pick<Told, 'next'>): boolean =>
  next !== null && lateStandings.includes(next.standing);

export const fits = (told: Told, { status, owner, isLate: onlyLate }: FollowUpFilter): boolean =>
  (status === null || (told.latest?.status ?? 'unanswered') === status) &&
  (owner === null || told.owner.id === owner) &&
  (!onlyLate || isLate(told));

/** How much it needs somebody: what was answered, and how late the next answer is. */
function need({ latest, next }: Pick<Told, 'latest' | 'next'>): number {
  const told = latest === null ? 0.5 : statuses.indexOf(latest.status);
  const late = next === null ? 0 : lateStandings.indexOf(next.standing) + 1;
  return Math.max(told, late - 0.5);
}

/** What needs somebody most first; among equals what is due first. */
export const worstFirst = <Each extends Told>(all: readonly Each[]): readonly Each[] =>
  all.toSorted(
    (one, other) =>
      need(other) - need(one) ||
      (one.next?.dueOn ?? '9999').localeCompare(other.next?.dueOn ?? '9999') ||
      one.initiative.title.localeCompare(other.initiative.title, 'sv'),
  );

/** What the address of the list asks to see; what it cannot read, it leaves out. */
export function filterOf(asked: URLSearchParams): FollowUpFilter {
  const status = [...statuses, 'unanswered' as const].find(each => each === asked.get('lage')) ?? null;
  const owner = asked.get('agare');
  return { status, owner: owner === '' ? null : owner, isLate: asked.get('sena') === 'ja' };
}
