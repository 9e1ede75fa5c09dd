import { data } from 'react-router';
import { contentHash, shownHash } from '#features/handovers/index.ts';
import { numberName } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { type Calculate, type CalculationKind, calculationInput } from './model/calculation.ts';
import type { Planned } from './model/planned.ts';
import { isLimited, isOpen, startsOf } from './model/portfolio-of.ts';
import type { Choice, Scenario } from './model/scenario.ts';
import { periodWords } from './period-words.ts';
import { fileNow, type Ground, groundOf } from './portfolio-now.ts';
import { type Calculation, newestResult, planOfCalculation, statesOf } from './store/calculations.ts';
import { choicesOf, findScenario, listScenarios } from './store/scenarios.ts';

export type Option = { readonly value: string; readonly label: string };

/** An initiative as a page of a scenario lists it. */
export type Listed = {
  readonly id: string;
  /** `I-001`, as calculations name it. */
  readonly shown: string;
  readonly title: string;
  readonly duration: number;
  /** Periods it may start in. */
  readonly periods: readonly Option[];
  readonly choice: Choice | null;
};

/** What every page of a scenario begins with. */
export type ScenarioFrame = {
  readonly scenario: Scenario;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly initiatives: readonly Listed[];
  readonly plan: {
    readonly firstYear: number;
    readonly years: number;
    readonly periodsPerYear: number;
  };
  readonly hasFrame: boolean;
  /** Roles that initiatives need and the frame has no capacity for. */
  readonly unlimited: readonly string[];
  /** The calculation that waits or runs. */
  readonly open: string | null;
  readonly lastFailure: Calculation['failure'];
  readonly mayEdit: boolean;
};

export type Shown<Kind extends CalculationKind> = {
  readonly id: string;
  readonly hash: string;
  readonly at: string;
  readonly result: Extract<NonNullable<Calculation['result']>, { kind: Kind }>;
  /** Made of what stands there now. */
  readonly isFresh: boolean;
  readonly plan: { readonly firstYear: number; readonly years: number; readonly periodsPerYear: number };
};

export type ScenarioGround = {
  readonly frame: ScenarioFrame;
  readonly ground: Ground;
  readonly choices: readonly Choice[];
};

/** The scenario of an address; no page where there is none, whatever a form of it says. */
export async function scenarioInAddress({ db, organisation }: Context, given: string | undefined) {
  const scenario = await findScenario(db, organisation.id, idInAddress(given));
  if (scenario === undefined) throw data(null, { status: 404 });
  return scenario;
}

/** The scenario of an address with all it stands on. */
export async function scenarioGround(member: Context, given: string | undefined): Promise<ScenarioGround> {
  const { db, organisation, actor, language } = member;
  const scenario = await scenarioInAddress(member, given);
  const { id } = scenario;
  const [scenarios, choices, ground, calculations] = [
    await listScenarios(db, organisation.id),
    await choicesOf(db, organisation.id, id),
    await groundOf(member),
    await statesOf(db, organisation.id, id),
  ];
  const { setting, initiatives, frame } = ground;
  const held = new Map(choices.map(choice => [choice.initiative, choice]));
  const open = initiatives.filter(isOpen);
  const last = setting.years * setting.periodsPerYear - 1;
  const listed = ({ id: initiative, number, title, durationPeriods, ...window }: Planned): Listed => ({
    id: initiative,
    shown: numberName(number),
    title,
    duration: durationPeriods,
    periods: startsOf(window, last).map(period => ({
      value: String(period),
      label: periodWords(setting, period, language),
    })),
    choice: held.get(initiative) ?? null,
  });
  const needs = open.flatMap(({ staffing }) => staffing);
  return {
    ground,
    choices,
    frame: {
      scenario,
      scenarios: scenarios.map(each => ({ id: each.id, name: each.name })),
      initiatives: open.map(listed),
      plan: { firstYear: setting.firstYear, years: setting.years, periodsPerYear: setting.periodsPerYear },
      hasFrame: frame.version > 0,
      unlimited: [
        ...new Set(needs.filter(({ role, part }) => !isLimited(frame, role, part)).map(({ role }) => role)),
      ],
      open: calculations.find(({ state }) => state === 'waiting' || state === 'running')?.id ?? null,
      lastFailure: calculations[0]?.failure ?? null,
      mayEdit: may(actor, 'portfolio.edit'),
    },
  };
}

/** The newest result of a kind, and whether it is of what stands there now. */
export async function shownResult<Kind extends CalculationKind>(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  { frame: { scenario }, ground, choices }: ScenarioGround,
  kind: Kind,
): Promise<Shown<Kind> | null> {
  const found = await newestResult(db, organisation.id, scenario.id, kind);
  const plan = found === undefined ? undefined : await planOfCalculation(db, organisation.id, found.id);
  if (found === undefined || plan === undefined || !isOf(found.result, kind)) return null;
  const file = fileNow(ground, scenario, choices);
  const between = aimsOf(found.result);
  const now =
    file === null
      ? null
      : calculationInput(file, scenario.settings, {
          kind,
          aims: between,
        });
  return {
    id: found.id,
    hash: found.inputHash,
    at: found.endedAt ?? found.askedAt,
    result: found.result,
    isFresh: now !== null && shownHash(contentHash(now)) === found.inputHash,
    plan,
  };
}

function isOf<Kind extends CalculationKind>(
  result: Calculation['result'],
  kind: Kind,
): result is Extract<NonNullable<Calculation['result']>, { kind: Kind }> {
  return result?.kind === kind;
}

const aimsOf = (result: NonNullable<Calculation['result']>): Calculate['aims'] =>
  result.kind === 'frontier' ? result.aims : null;
