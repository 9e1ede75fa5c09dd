import { isWaiting, type Status } from './idea.ts';

type Counted = {
  readonly status: Status;
  readonly promisedOn: string | null;
  /** The day of the first reply; null where there is none. */
  readonly repliedOn: string | null;
};

/** How replies were given: who waits, and of those that should have got one by today, how many did in time. */
export type Replies = {
  readonly waiting: number;
  /** Waiting beyond the day that their author was promised. */
  readonly late: number;
  readonly inTime: number;
  /** Replied to, or late: what `inTime` is a part of. */
  readonly due: number;
};

export const isLate = ({ status, promisedOn }: Omit<Counted, 'repliedOn'>, today: string): boolean =>
  isWaiting(status) && promisedOn !== null && promisedOn < today;

const isInTime = ({ promisedOn, repliedOn }: Counted): boolean =>
  repliedOn !== null && (promisedOn === null || repliedOn <= promisedOn);

/** In time is by the day promised when the idea was left, whoever has had it since. */
export function repliesOf(ideas: readonly Counted[], today: string): Replies {
  const late = ideas.filter(idea => isLate(idea, today)).length;
  const replied = ideas.filter(({ repliedOn }) => repliedOn !== null);
  return {
    waiting: ideas.filter(({ status }) => isWaiting(status)).length,
    late,
    inTime: replied.filter(isInTime).length,
    due: replied.length + late,
  };
}
