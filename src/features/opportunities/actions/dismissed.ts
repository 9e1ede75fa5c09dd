import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale } from '#platform/action/refusal.ts';
import { type PatternStep, patternStepSchema } from '../model/dismissed.ts';
import type { OwnState } from '../model/own.ts';
import { opportunityText } from '../model/voice.ts';
import { changeStanding, insertPatternStep, standingOf } from '../store/dismissed.ts';
import { knownOpportunity, showStanding } from './shown.ts';

/** How an opportunity of the catalogue stands for the organisation after a step. */
export type StandingNow = {
  readonly opportunity: string;
  readonly state: OwnState;
  readonly version: number;
};

async function step(context: ActionContext, { pattern, version, reason }: PatternStep, state: OwnState) {
  const { db, organisation, actor, now } = context;
  const ref = await knownOpportunity(context, `${organisation.unitCode ?? '-'}/${pattern}`);
  const opportunity = opportunityText(ref);
  const before = await standingOf(db, organisation.id, opportunity);
  if (before.version !== version) throw stale('opportunity', { opportunity, ...before });
  if (before.state === state) {
    throw refused('', state === 'open' ? 'already-open' : 'already-dismissed', 'It stands so already.');
  }
  const after = await changeStanding(db, organisation.id, opportunity, { state, version });
  if (after === undefined) {
    throw stale('opportunity', { opportunity, ...(await standingOf(db, organisation.id, opportunity)) });
  }
  const taken = { opportunity, version: after, state, reason, by: actor.id, at: now() };
  await insertPatternStep(db, organisation.id, taken);
  await showStanding(context, ref, state);
  const back = state === 'open' ? 'opportunities.dismissPattern' : 'opportunities.bringBackPattern';
  const output: StandingNow = { opportunity, state, version: after };
  return {
    output,
    affected: [{ kind: 'opportunity', id: opportunity, change: 'changed' }] as const,
    undo: { action: back, input: { pattern, version: after, reason: 'Togs tillbaka.' } },
  };
}

/** Dismisses an opportunity of the catalogue for the organisation's own unit, and says why; everybody else sees it as before. */
export const dismissPattern = defineAction<PatternStep, StandingNow>({
  name: 'opportunities.dismissPattern',
  permission: 'opportunities.edit',
  input: patternStepSchema,
  record: ({ pattern }) => ({ pattern }),
  run: (context, input) => step(context, input, 'dismissed'),
});

/** Brings a dismissed opportunity of the catalogue back, and says why. */
export const bringBackPattern = defineAction<PatternStep, StandingNow>({
  name: 'opportunities.bringBackPattern',
  permission: 'opportunities.edit',
  input: patternStepSchema,
  record: ({ pattern }) => ({ pattern }),
  run: (context, input) => step(context, input, 'open'),
});
