import { planningSetting } from '#features/initiatives/index.ts';
import { partsOf } from '#features/organisations/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { type Frame, type SetFrame, setFrameSchema } from '../model/frame.ts';
import { findFrame, writeFrame } from '../store/frame.ts';

/** Sets all limits of the plan at once: money per year, hands per period, how much at a time. */
export const setFrame = defineAction<SetFrame, Frame>({
  name: 'portfolio.setFrame',
  permission: 'portfolio.edit',
  input: setFrameSchema,
  record: ({ version, budgets, capacities, atATime }) => ({
    version,
    budgets: { investment: budgets.investment, running: budgets.running },
    capacities: capacities.length,
    atATime: atATime.length,
  }),
  run: async (context, input) => {
    const { db, organisation } = context;
    await refuseUnknownParts(context, input);
    await refuseOutOfPlan(context, input);
    const before = await findFrame(db, organisation.id);
    if (before.version !== input.version) throw stale('portfolio-frame', { ...before });
    const version = await writeFrame(db, organisation.id, input);
    if (version === null) throw stale('portfolio-frame', { ...(await findFrame(db, organisation.id)) });
    return {
      output: { ...input, version },
      affected: [
        {
          kind: 'portfolio-frame',
          id: organisation.id,
          change: before.version === 0 ? 'created' : 'changed',
        },
      ],
      undo: { action: 'portfolio.setFrame', input: { ...before, version } },
    };
  },
});

async function refuseUnknownParts(
  { db, organisation }: ActionContext,
  { capacities, atATime }: SetFrame,
): Promise<void> {
  const known = new Set((await partsOf(db, organisation.id)).map(({ id }) => id));
  const named = [...capacities.map(({ part }) => part), ...atATime.map(({ part }) => part)];
  if (named.some(part => part !== null && !known.has(part))) throw unknown('part');
}

async function refuseOutOfPlan({ db, organisation, now }: ActionContext, input: SetFrame): Promise<void> {
  const setting = await planningSetting(db, organisation.id, now());
  for (const budget of ['investment', 'running'] as const) {
    const amounts = input.budgets[budget];
    if (amounts !== null && amounts.length !== setting.years) {
      throw refused(
        `budgets.${budget}`,
        'out-of-plan',
        `Give one amount for each of the ${setting.years} years of the plan, or none.`,
      );
    }
  }
  const periods = setting.years * setting.periodsPerYear;
  for (const [at, { role, part, perPeriod }] of input.capacities.entries()) {
    if (perPeriod.length !== periods) {
      throw refused(
        `capacities.${at}.perPeriod`,
        'out-of-plan',
        `Give one figure for each of the ${periods} periods of the plan.`,
      );
    }
    const first = input.capacities.findIndex(each => each.role === role && each.part === part);
    if (first !== at) throw refused(`capacities.${at}.role`, 'twice', 'The role stands there already.');
  }
  for (const [at, { part }] of input.atATime.entries()) {
    const first = input.atATime.findIndex(each => each.part === part);
    if (first !== at) throw refused(`atATime.${at}.part`, 'twice', 'The part stands there already.');
  }
}
