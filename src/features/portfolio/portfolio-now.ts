import { dependencyCycles } from '#core/selection/dependency-cycles.ts';
import { contentHash } from '#features/handovers/index.ts';
import { listInitiatives, planningSetting } from '#features/initiatives/index.ts';
import { partsOf } from '#features/organisations/index.ts';
import { Refusal, refused } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { type Calculate, type CalculationInput, calculationInput } from './model/calculation.ts';
import type { Frame } from './model/frame.ts';
import type { Planned, PlanSetting } from './model/planned.ts';
import type { PortfolioFile } from './model/portfolio-file.ts';
import { isOpen, portfolioFileOf } from './model/portfolio-of.ts';
import { readPortfolio } from './model/read-portfolio.ts';
import type { Choice, Scenario } from './model/scenario.ts';
import { findFrame } from './store/frame.ts';
import { choicesOf } from './store/scenarios.ts';

type Asking = Pick<Context, 'db' | 'organisation' | 'now'>;

/** What every portfolio of the organisation is made of, whatever the scenario. */
export type Ground = {
  readonly setting: PlanSetting;
  readonly frame: Frame;
  readonly initiatives: readonly Planned[];
  readonly partNames: ReadonlyMap<string, string>;
};

export async function groundOf({ db, organisation, now }: Asking): Promise<Ground> {
  const [setting, frame, initiatives, parts] = [
    await planningSetting(db, organisation.id, now()),
    await findFrame(db, organisation.id),
    await listInitiatives(db, organisation.id),
    await partsOf(db, organisation.id),
  ];
  return { setting, frame, initiatives, partNames: new Map(parts.map(({ id, name }) => [id, name])) };
}

/** The portfolio of a scenario as everything stands now; null where there is nothing to choose among. */
export function fileNow(
  { setting, frame, initiatives, partNames }: Ground,
  scenario: Pick<Scenario, 'settings'>,
  choices: readonly Choice[],
): PortfolioFile | null {
  if (!initiatives.some(isOpen)) return null;
  return portfolioFileOf({ setting, frame, settings: scenario.settings, choices, initiatives, partNames });
}

/** The same, refused with the reason where it cannot be calculated. */
export async function inputNow(
  context: Asking,
  scenario: Scenario,
  asked: Pick<Calculate, 'kind' | 'aims'>,
): Promise<{ readonly input: CalculationInput; readonly hash: Uint8Array }> {
  const ground = await groundOf(context);
  const choices = await choicesOf(context.db, context.organisation.id, scenario.id);
  const file = fileNow(ground, scenario, choices);
  if (file === null) throw refused('', 'no-initiatives', 'There is no initiative to choose among.');
  refuseProblems(file);
  const input = calculationInput(file, scenario.settings, asked);
  return { input, hash: contentHash(input) };
}

function refuseProblems(file: PortfolioFile): void {
  const cycle = dependencyCycles(
    file.initiatives.map(({ id, dependsOn }) => ({
      id,
      dependsOn: dependsOn.map(each => (typeof each === 'string' ? { on: each, lagPeriods: 0 } : each)),
    })),
  )[0];
  if (cycle !== undefined) {
    throw problem(
      'circular',
      [...cycle, cycle[0] ?? ''].join(' → '),
      'These initiatives need each other in a circle',
    );
  }
  const read = readPortfolio(file);
  if (read.kind === 'portfolio') return;
  for (const { path, reason } of read.problems) {
    const initiative = path[0] === 'initiatives' ? file.initiatives[Number(path[1])] : undefined;
    const isLock = path[2] === 'choice';
    if (initiative !== undefined) {
      throw problem(isLock ? 'lock-not-possible' : 'initiative-wrong', initiative.id, reason);
    }
    throw problem('out-of-plan', path.join('.'), reason);
  }
}

const problem = (reason: string, where: string, message: string) =>
  new Refusal({
    status: 422,
    code: reason,
    message: `${message}: ${where}.`,
    fields: [{ path: '', code: 'refused', values: { reason, where } }],
    values: { where },
  });
