import { allCommitments, findDecision } from '#features/decisions/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { answersFor } from '../duties.ts';
import { type Benefit, ownerNow } from '../model/benefit.ts';
import type { Closing } from '../model/closing.ts';
import { allBenefits, holdRegister } from '../store/benefits.ts';
import { allClosings } from '../store/closings.ts';

type Asking = Pick<Context, 'organisation' | 'now' | 'actor' | 'db'>;

/** The benefit, held until the commit. */
export async function heldBenefit({ db, organisation }: ActionContext, id: string): Promise<Benefit> {
  await holdRegister(db, organisation.id);
  const found = (await allBenefits(db, organisation.id)).find(each => each.id === id);
  if (found === undefined) throw unknown('benefit');
  return found;
}

/** Who has the commitment of an initiative now; null where nobody has. */
export async function committedTo(
  { db, organisation }: Pick<Asking, 'db' | 'organisation'>,
  initiative: string,
): Promise<string | null> {
  const open = (await allCommitments(db, organisation.id)).find(
    each => each.initiative === initiative && each.toDate === null,
  );
  return open?.owner ?? null;
}

/** Who answers for benefits of an initiative: their owners, whoever has the commitment, and the deputy of each. */
export const mayBook = async (
  context: Asking,
  initiative: string,
  benefits: readonly Pick<Benefit, 'owners'>[],
): Promise<boolean> =>
  answersFor(context, context.actor.id, [...benefits.map(ownerNow), await committedTo(context, initiative)]);

export async function refuseOthers(
  context: Asking,
  initiative: string,
  benefits: readonly Pick<Benefit, 'owners'>[],
): Promise<void> {
  if (await mayBook(context, initiative, benefits)) return;
  throw refused(
    '',
    'not-answering',
    'Only the benefit owner, whoever has the commitment, or the deputy of one of them does this.',
  );
}

/** The closing of an initiative's register that stands: a promise made after it opens the register again. */
export function closingOf(
  closings: readonly Closing[],
  benefits: readonly Pick<Benefit, 'initiative' | 'promises'>[],
  initiative: string,
): Closing | null {
  const [latest] = closings.filter(each => each.initiative === initiative);
  const promisedAt = benefits
    .filter(each => each.initiative === initiative)
    .flatMap(({ promises }) => promises.map(promise => promise.promisedAt))
    .reduce((last, at) => (at > last ? at : last), '');
  return latest === undefined || latest.closedAt < promisedAt ? null : latest;
}

/** The initiatives whose register is closed. */
export async function closedInitiatives({
  db,
  organisation,
}: Pick<Asking, 'db' | 'organisation'>): Promise<ReadonlySet<string>> {
  const closings = await allClosings(db, organisation.id);
  const benefits = await allBenefits(db, organisation.id);
  return new Set(
    closings
      .map(({ initiative }) => initiative)
      .filter(initiative => closingOf(closings, benefits, initiative) !== null),
  );
}

export async function refuseClosed(asking: Asking, initiative: string): Promise<void> {
  if ((await closedInitiatives(asking)).has(initiative)) {
    throw refused('', 'register-closed', 'The register of the initiative has been closed.');
  }
}

/** Who reviews what the decision promised: they do not take it home themselves. */
export async function reviewerOf(
  { db, organisation }: Asking,
  { promises }: Benefit,
): Promise<string | null> {
  const decision = promises.at(-1)?.decision;
  if (decision === undefined) return null;
  return (await findDecision(db, organisation.id, decision))?.reviewer ?? null;
}
