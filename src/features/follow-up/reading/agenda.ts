import { plusDays } from '#core/calendar/days.ts';
import { agendaItemsOf, decisionPointsOf, readMeetings, readProposals } from '#features/decisions/index.ts';
import type { StandingDuty } from '#features/duties/index.ts';
import { economyOf, listInitiatives, planningSetting } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import {
  type Cause,
  inOrder,
  isWaiting,
  noStake,
  type Stake,
  type Weighed,
  weighed,
} from '../model/agenda.ts';
import type { AgendaNote } from '../model/agenda-note.ts';
import { allNotes } from '../store/notes.ts';
import type { Named } from '../store/people.ts';
import { isOpen } from './duties.ts';
import { type Followed, type Gathered, gathered, openCommitments } from './followed.ts';

/** Something that needs the leadership group: an initiative, or a duty that belongs to none. */
export type AgendaItem = Weighed & {
  readonly initiative: string | null;
  readonly duty: string | null;
  readonly title: string;
  readonly address: string;
  readonly causes: readonly Cause[];
  /** Who answers for it. */
  readonly owner: Named | null;
  readonly commitment: string | null;
};

/** A decision point is taken up so many days before its day, so that it is decided by then. */
const pointDaysBefore = 14;
/** An owner is given so long to take a commitment on. */
const acceptDays = 7;

type Placed = { readonly initiative: string | null; readonly duty: string | null; readonly cause: Cause };

/** What a check-in puts on the agenda: the latest one alone, until the initiative is decided on anew. */
function ofCheckIns(followed: readonly Followed[]): readonly Placed[] {
  return followed.flatMap(({ latest, isSettled, initiative }) => {
    if (latest === null || isSettled) return [];
    const since = latest.answeredAt.slice(0, 10);
    const place = (cause: Cause): Placed => ({ initiative: initiative.id, duty: null, cause });
    return [
      ...(latest.asks === ''
        ? []
        : [place({ kind: 'asked', key: `asked:${latest.id}`, since, told: latest.asks })]),
      ...(latest.status === 'action-needed'
        ? [place({ kind: 'action-needed', key: `action-needed:${latest.id}`, since, told: latest.sinceLast })]
        : []),
    ];
  });
}

function ofCommitments(followed: readonly Followed[], today: string): readonly Placed[] {
  return followed
    .filter(({ acceptedAt, fromDate }) => acceptedAt === null && plusDays(fromDate, acceptDays) <= today)
    .map(({ id, initiative, fromDate, owner }) => ({
      initiative: initiative.id,
      duty: null,
      cause: { kind: 'not-accepted', key: `not-accepted:${id}`, since: fromDate, told: owner.name },
    }));
}

async function ofPoints(member: Context, { decisions }: Gathered, today: string): Promise<readonly Placed[]> {
  const standing = new Map(
    decisions
      .filter(({ outcome, revisedBy }) => outcome === 'yes' && revisedBy === null)
      .map(each => [each.id, each]),
  );
  return (await decisionPointsOf(member.db, member.organisation.id)).flatMap(point => {
    const decision = standing.get(point.decision);
    if (decision === undefined || plusDays(point.dueOn, -pointDaysBefore) > today) return [];
    return [
      {
        initiative: decision.initiative.id,
        duty: null,
        cause: {
          kind: 'decision-point',
          key: `decision-point:${decision.id}:${point.dueOn}:${point.question}`,
          since: point.dueOn,
          told: point.question,
        },
      } satisfies Placed,
    ];
  });
}

async function ofProposals(member: Context): Promise<readonly Placed[]> {
  const proposals = (await readProposals(member)).filter(({ state }) => state === 'drawn-up');
  const open = new Set(
    (await readMeetings(member)).filter(({ state }) => state !== 'closed').map(({ id }) => id),
  );
  const taken = new Set(
    (await agendaItemsOf(member.db, member.organisation.id))
      .filter(({ meeting }) => open.has(meeting))
      .map(({ proposal }) => proposal),
  );
  return proposals
    .filter(({ id }) => !taken.has(id))
    .map(({ id, initiative, title, drawnUpAt, createdAt }) => ({
      initiative: initiative.id,
      duty: null,
      cause: {
        kind: 'proposal',
        key: `proposal:${id}`,
        since: (drawnUpAt ?? createdAt).slice(0, 10),
        told: title,
      },
    }));
}

/** A check-in that was missed waits until somebody answers, also when the next has come. */
const isLongOverdue = (duty: StandingDuty): boolean =>
  (duty.standing === 'on-agenda' && duty.kind !== 'decision-point') ||
  (duty.standing === 'missed' && duty.kind === 'check-in' && isOpen(duty));

/** Duties that the rule has put there; those of decision points are there as such. */
function ofDuties(
  { duties, commitments, decisions }: Gathered,
  notes: readonly AgendaNote[],
): readonly Placed[] {
  const initiativeOf = (kind: string, id: string): string | null => {
    if (kind === 'commitment') return commitments.find(each => each.id === id)?.initiative ?? null;
    if (kind === 'decision') return decisions.find(each => each.id === id)?.initiative.id ?? null;
    if (kind === 'agenda-note') return notes.find(each => each.id === id)?.initiative ?? null;
    return kind === 'initiative' ? id : null;
  };
  return duties.all.filter(isLongOverdue).map(({ id, kind, subject, dueOn, title }) => {
    const initiative = initiativeOf(subject.kind, subject.id);
    const cause: Cause = { kind: 'duty', dutyKind: kind, key: `duty:${id}`, since: dueOn, told: title };
    return { initiative, duty: initiative === null ? id : null, cause };
  });
}

async function stakesOf(
  member: Context,
  initiatives: readonly string[],
): Promise<ReadonlyMap<string, Stake>> {
  if (initiatives.length === 0) return new Map();
  const { db, organisation, now } = member;
  const setting = await planningSetting(db, organisation.id, now());
  const whole = await listInitiatives(db, organisation.id, initiatives);
  return new Map(
    whole.map(initiative => {
      const longest = Math.max(0, ...initiative.staffing.map(({ perPeriod }) => perPeriod.length));
      const perPeriod = Array.from({ length: longest }, (_, at) =>
        initiative.staffing.reduce((sum, { perPeriod: own }) => sum + (own[at] ?? 0), 0),
      );
      return [
        initiative.id,
        {
          isLaw: initiative.must?.reason === 'law',
          benefitKronorPerYear: Math.max(0, ...economyOf(initiative, setting).sums.benefit.perYear),
          hands: Math.max(0, ...perPeriod),
        },
      ];
    }),
  );
}

/** What needs the leadership group today, in the order of what waiting costs. */
export async function readAgenda(member: Context): Promise<readonly AgendaItem[]> {
  const today = todayOf(member);
  const all = await gathered(member);
  const followed = openCommitments(member, all);
  const notes = await allNotes(member.db, member.organisation.id);
  const placed = [
    ...ofCheckIns(followed),
    ...ofCommitments(followed, today),
    ...(await ofPoints(member, all, today)),
    ...(await ofProposals(member)),
    ...ofDuties(all, notes),
  ].filter(({ cause }) => isWaiting(cause, notes, today));
  const groups = [...Map.groupBy(placed, ({ initiative, duty }) => initiative ?? duty ?? '').values()];
  const known = groups.flatMap(([first]) => (first?.initiative == null ? [] : [first.initiative]));
  const stakes = await stakesOf(member, known);
  const heads = new Map(
    (await listInitiatives(member.db, member.organisation.id, known)).map(({ id, title }) => [id, title]),
  );
  const items = groups.flatMap((group): readonly AgendaItem[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { initiative, duty } = first;
    const causes = group.map(({ cause }) => cause);
    const own = followed.find(each => each.initiative.id === initiative);
    const owed = all.duties.all.find(({ id }) => id === duty);
    const responsible = owed === undefined ? undefined : all.names.get(owed.responsible);
    return [
      {
        ...weighed(initiative === null ? noStake : (stakes.get(initiative) ?? noStake), causes, today),
        initiative,
        duty,
        title: initiative === null ? (owed?.title ?? '') : (heads.get(initiative) ?? ''),
        address: addressOf({ initiative, duty }),
        causes,
        owner:
          own?.owner ?? (responsible === undefined ? null : { id: responsible.id, name: responsible.name }),
        commitment: own?.id ?? null,
      },
    ];
  });
  return inOrder(items);
}

/** The page of an item: its basis, and what is to be decided. */
export const addressOf = ({ initiative, duty }: Pick<AgendaItem, 'initiative' | 'duty'>): string =>
  initiative === null ? `/uppfoljning/dagordning/uppgift/${duty}` : `/uppfoljning/dagordning/${initiative}`;
