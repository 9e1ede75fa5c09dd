import { z } from 'zod';
import { outcomes } from './model/decision.ts';
import type { DecisionFilter } from './reading/decisions.ts';

/** What the address of the register asks to see; what it cannot read, it leaves out. */
export function filterAsked(request: Pick<Request, 'url'>): DecisionFilter {
  const asked = new URL(request.url).searchParams;
  const id = (name: string) => {
    const parsed = z.uuid().safeParse(asked.get(name));
    return parsed.success ? parsed.data : null;
  };
  return {
    outcome: outcomes.find(outcome => outcome === asked.get('utfall')) ?? null,
    owner: id('agare'),
    initiative: id('initiativ'),
  };
}

/** The same as the API asks for it. */
export function filterQuery({ outcome, owner, initiative }: DecisionFilter): string {
  const query = new URLSearchParams();
  if (outcome !== null) query.set('outcome', outcome);
  if (owner !== null) query.set('owner', owner);
  if (initiative !== null) query.set('initiative', initiative);
  return query.size === 0 ? '' : `?${query}`;
}
