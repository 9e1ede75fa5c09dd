import { mostAlike } from '#core/similarity/likeness.ts';
import type { Standing, StandingDuty } from '#features/duties/index.ts';
import { partsOf } from '#features/organisations/index.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { openOf, ownerNow, replyDuties } from '../duties.ts';
import type { Idea, Status, Step } from '../model/idea.ts';
import { isLate, type Replies, repliesOf } from '../model/standing.ts';
import { listIdeas } from '../store/ideas.ts';
import { everybody } from '../store/people.ts';
import { stepsOf } from '../store/steps.ts';
import { supportsOf } from '../store/supports.ts';

export type Named = { readonly id: string; readonly name: string };

/** Who left an idea, as others are told: by name, or as somebody who works somewhere. */
export type Author = {
  readonly name: string | null;
  readonly part: string | null;
};

/** An idea in a list. */
export type IdeaRow = Pick<
  Idea,
  'id' | 'number' | 'title' | 'why' | 'status' | 'promisedOn' | 'leftAt' | 'version'
> & {
  readonly author: Author;
  /** Whether whoever asks left it. */
  readonly isOwn: boolean;
  readonly part: Named | null;
  readonly supporters: number;
  /** Whether whoever asks supports it. */
  readonly isSupported: boolean;
  /** Who is to answer, or has answered; null where there was nobody. */
  readonly owner: Named | null;
  /** The reply that is owed: by when, and how that stands; null where none is. */
  readonly reply: { readonly dueOn: string; readonly standing: Standing } | null;
  readonly repliedOn: string | null;
  /** The author waits beyond the day they were promised. */
  readonly isLate: boolean;
};

export type IdeaFilter = {
  readonly status: Status | null;
  readonly part: string | null;
  /** Own ideas alone. */
  readonly isOwn: boolean;
  /** Those whose reply whoever asks owes, or would owe. */
  readonly isMine: boolean;
};

export const everyIdea: IdeaFilter = { status: null, part: null, isOwn: false, isMine: false };

type Around = Awaited<ReturnType<typeof aroundOf>>;

/** What ideas are shown with. */
export async function aroundOf(member: Context, ideas: readonly Idea[], idea?: string) {
  const { db, organisation, actor } = member;
  return {
    today: todayOf(member),
    actor,
    duties: await replyDuties(member, idea),
    supports: await supportsOf(db, organisation.id, actor.id),
    steps: await stepsOf(
      db,
      organisation.id,
      ideas.map(({ id }) => id),
    ),
    names: new Map((await everybody(db, organisation.id)).map(({ id, name }) => [id, name])),
    parts: new Map((await partsOf(db, organisation.id)).map(({ id, name }) => [id, name])),
  };
}

const repliedOn = (steps: readonly Step[]): string | null =>
  steps.find(({ kind }) => kind === 'replied')?.at.slice(0, 10) ?? null;

const namedIn = (names: ReadonlyMap<string, string>, id: string | null): Named | null =>
  id === null ? null : { id, name: names.get(id) ?? '' };

export function rowOf(idea: Idea, { today, actor, duties, supports, steps, names, parts }: Around): IdeaRow {
  const { id, number, title, why, status, promisedOn, leftAt, version } = idea;
  const open: StandingDuty | null = openOf(duties.get(id));
  const part = namedIn(parts, idea.part);
  return {
    ...{ id, number, title, why, status, promisedOn, leftAt, version, part },
    author: {
      name: idea.isSigned && idea.author !== null ? (names.get(idea.author) ?? null) : null,
      part: part?.name ?? null,
    },
    isOwn: idea.author === actor.id,
    supporters: supports.get(id)?.count ?? 0,
    isSupported: supports.get(id)?.isOwn ?? false,
    owner: namedIn(names, ownerNow(idea, open)),
    reply: open === null ? null : { dueOn: open.dueOn, standing: open.standing },
    repliedOn: repliedOn(steps.get(id) ?? []),
    isLate: isLate(idea, today),
  };
}

/** One that was withdrawn is for its author, whoever answers, and those who work with what ideas become. */
export const mayBeSeen = (
  { status, isOwn, owner }: Pick<IdeaRow, 'status' | 'isOwn' | 'owner'>,
  actor: Context['actor'],
): boolean => status !== 'withdrawn' || isOwn || owner?.id === actor.id || may(actor, 'opportunities.edit');

const fits = (row: IdeaRow, { status, part, isOwn, isMine }: IdeaFilter, actor: string): boolean =>
  (status === null ? row.status !== 'withdrawn' || isOwn : row.status === status) &&
  (part === null || row.part?.id === part) &&
  (!isOwn || row.isOwn) &&
  (!isMine || (row.owner?.id === actor && row.reply !== null));

const mostSupportedFirst = (one: IdeaRow, other: IdeaRow): number =>
  other.supporters - one.supporters || other.number - one.number;

/** The ideas that fit, the most supported first, and how replies are given in the whole organisation. */
export async function readIdeas(
  member: Context,
  filter: IdeaFilter,
): Promise<{ readonly rows: readonly IdeaRow[]; readonly all: number; readonly replies: Replies }> {
  const ideas = await listIdeas(member.db, member.organisation.id);
  const around = await aroundOf(member, ideas);
  const seen = ideas.map(idea => rowOf(idea, around)).filter(row => mayBeSeen(row, member.actor));
  return {
    rows: seen.filter(row => fits(row, filter, member.actor.id)).toSorted(mostSupportedFirst),
    all: seen.length,
    replies: repliesOf(seen, around.today),
  };
}

const mostSimilar = 3;

/** Ideas that are there already and say much the same, the most alike first. */
export async function similarIdeas(member: Context, text: string): Promise<readonly IdeaRow[]> {
  if (text.trim() === '') return [];
  const { rows } = await readIdeas(member, everyIdea);
  const textOf = ({ title, why }: IdeaRow) => `${title} ${why}`;
  return mostAlike(text, rows, textOf, { most: mostSimilar }).map(({ candidate }) => candidate);
}
