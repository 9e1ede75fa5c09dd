import { dependencyCycles } from '#core/selection/dependency-cycles.ts';
import { contentHash } from '#features/handovers/index.ts';
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
import { plannedInitiatives, planSetting } from './store/planned.ts';
import { choicesOf } from './store/scenarios.ts';

type Asking = Pick<Context, 'db' | 'organisation'>;

/** What every portfolio of the organisation is made of, whatever the scenario. */
export type Ground = {
  readonly setting: PlanSetting | undefined;
  readonly frame: Frame;
  readonly initiatives: readonly Planned[];
  readonly partNames: ReadonlyMap<string, string>;
};

export async function groundOf({ db, organisation }: Asking): Promise<Ground> {
  const [setting, frame, initiatives, parts] = [
    await planSetting(db, organisation.id),
    await findFrame(db, organisation.id),
    await plannedInitiatives(db, organisation.id),
    await partsOf(db, organisation.id),
  ];
  return { setting, frame, initiatives, partNames: new Map(parts.map(({ id, name }) => [id, name])) };
}

/** The portfolio of a scenario as everything stands now; null where no plan has been set or nothing can be chosen among. */
export function fileNow(
  { setting, frame, initiatives, partNames }: Ground,
  scenario: Pick<Scenario, 'settings'>,
  choices: readonly Choice[],
): PortfolioFile | null {
  if (setting === undefined || !initiatives.some(isOpen)) return null;
  return portfolioFileOf({ setting, frame, settings: scenario.settings, choices, initiatives, partNames });
}

/** The same, refused with the reason where it cannot be calculated. */
export async function inputNow(
  context: Asking,
  scenario: Scenario,
  asked: Pick<Calculate, 'kind' | 'aims'>,
): Promise<{ readonly input: CalculationInput; readonly hash: Uint8Array }> {
  const ground = await groundOf(context);
  if (ground.setting === undefined) {
    throw refused('', 'no-plan', 'Set the years and periods of the plan first.');
  }
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
