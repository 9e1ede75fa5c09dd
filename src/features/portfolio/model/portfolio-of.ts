import { type Estimate, type Plan, periodName, periodsOf } from '#core/selection/portfolio.ts';
import { numberName } from '#features/initiatives/index.ts';
import type { Frame } from './frame.ts';
import { type Planned, type PlanSetting, relatedTo } from './planned.ts';
import type { PortfolioFile } from './portfolio-file.ts';
import type { Choice, ScenarioSettings } from './scenario.ts';

export type PortfolioParts = {
  readonly setting: PlanSetting;
  readonly frame: Frame;
  readonly settings: ScenarioSettings;
  readonly choices: readonly Choice[];
  readonly initiatives: readonly Planned[];
  /** Names of parts of the organisation, by id. */
  readonly partNames: ReadonlyMap<string, string>;
};

type InFile = PortfolioFile['initiatives'][number];

/** Those that can still be chosen or are under way: what has ended or been dropped is no part of a portfolio. */
export const isOpen = ({ state }: Pick<Planned, 'state'>): boolean =>
  state !== 'ended' && state !== 'dropped';

export const planOf = (setting: PlanSetting, { horizonYears }: ScenarioSettings): Plan => ({
  firstYear: setting.firstYear,
  years: setting.years,
  periodsPerYear: setting.periodsPerYear,
  horizonYears: Math.max(horizonYears, setting.years),
  discountRate: setting.discountRate,
});

/** Parts by a name of their own: two of one name are told apart by the beginning of their id. */
export function keysOfParts(partNames: ReadonlyMap<string, string>): (part: string) => string {
  const counts = new Map<string, number>();
  for (const name of partNames.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return part => {
    const name = partNames.get(part);
    if (name === undefined) return part;
    return counts.get(name) === 1 ? name : `${name} (${part.slice(0, 8)})`;
  };
}

/**
 * The portfolio of a scenario as the file that `rodret select` reads: what is calculated and what is exported are one.
 *
 * Costs that somebody outside pays take nothing of the budgets. Staffing in a role that the frame has no capacity for limits nothing and is left out. What an initiative
 * needs that has ended is there already; one that needs what was dropped is forbidden.
 */
export function portfolioFileOf(parts: PortfolioParts): PortfolioFile {
  const { setting, frame, settings } = parts;
  const plan = planOf(setting, settings);
  const nameOfPart = keysOfParts(parts.partNames);
  const open = parts.initiatives.filter(isOpen).toSorted((a, b) => a.number - b.number);
  const byId = new Map(parts.initiatives.map(each => [each.id, each]));
  const choices = new Map(parts.choices.map(choice => [choice.initiative, choice]));
  const share = (amounts: readonly number[] | null, percent: number) =>
    amounts?.map(amount => (amount * percent) / 100) ?? null;
  return {
    version: 1,
    money: 'kronor',
    plan: { ...plan, periodsPerYear: periodsPerYearOf(plan) },
    weights: { kinds: settings.kinds, goals: settings.aims, costs: settings.costs },
    distribution: 'pert',
    budgets: {
      investment: share(frame.budgets.investment, settings.budgetPercent.investment),
      running: share(frame.budgets.running, settings.budgetPercent.running),
    },
    capacities: frame.capacities.map(({ role, part, perPeriod }) => ({
      role,
      department: part === null ? null : nameOfPart(part),
      perPeriod,
    })),
    exclusions: exclusionsOf(open),
    atATime: frame.atATime.map(({ part, atMost }) => ({ department: nameOfPart(part), atMost })),
    initiatives: open.map(each => inFile(each, plan, frame, byId, choices.get(each.id), nameOfPart)),
  };
}

function periodsPerYearOf({ periodsPerYear }: Plan): 1 | 2 | 3 | 4 | 12 {
  switch (periodsPerYear) {
    case 2:
    case 3:
    case 4:
    case 12:
      return periodsPerYear;
    default:
      return 1;
  }
}

function exclusionsOf(open: readonly Planned[]): PortfolioFile['exclusions'] {
  const byId = new Map(open.map(each => [each.id, each]));
  const pairs = new Map<string, readonly [string, string]>();
  for (const one of open) {
    for (const id of relatedTo(one, 'excludes')) {
      const other = byId.get(id);
      if (other === undefined) continue;
      const [first, second] = one.number < other.number ? [one, other] : [other, one];
      const pair = [numberName(first.number), numberName(second.number)] as const;
      pairs.set(pair.join(' / '), pair);
    }
  }
  return [...pairs].map(([name, pair]) => ({ name, initiatives: [...pair], atMost: 1 }));
}

function inFile(
  initiative: Planned,
  plan: Plan,
  frame: Frame,
  byId: ReadonlyMap<string, Planned>,
  choice: Choice | undefined,
  nameOfPart: (part: string) => string,
): InFile {
  const last = periodsOf(plan) - 1;
  const starts = startsOf(initiative, last);
  const paid = (side: 'investment' | 'running') =>
    initiative.lines.filter(line => line.side === side && !line.isOutside).map(({ perYear }) => perYear);
  return {
    id: numberName(initiative.number),
    name: initiative.title,
    departments: initiative.departments.map(nameOfPart),
    startPeriods: (starts.length === 0 ? [last] : starts).map(start => periodName(plan, start)),
    durationPeriods: initiative.durationPeriods,
    investmentPerYear: summed(paid('investment'), false),
    runningPerYear: summed(paid('running'), true),
    benefits: initiative.lines
      .filter(({ side }) => side === 'benefit')
      .map(({ kind, aim, perYear }) => ({ kind, goal: aim, perYear: perYear.map(each => ({ ...each })) })),
    staffing: initiative.staffing
      .filter(({ role, part }) => isLimited(frame, role, part))
      .map(({ role, part, perPeriod }) => ({
        role,
        department: part === null ? null : nameOfPart(part),
        perPeriod: [...perPeriod],
      })),
    dependsOn: relatedTo(initiative, 'requires').flatMap(id => {
      const other = byId.get(id);
      return other === undefined || !isOpen(other) ? [] : [numberName(other.number)];
    }),
    choice: choiceOf(initiative, plan, starts, byId, choice),
  };
}

/** Periods of the plan that it may start in; none where it begins after the plan. */
export function startsOf(
  { earliestStart, latestStart }: Pick<Planned, 'earliestStart' | 'latestStart'>,
  last: number,
): readonly number[] {
  const to = Math.min(latestStart ?? last, last);
  return Array.from({ length: Math.max(0, to - earliestStart + 1) }, (_, at) => earliestStart + at);
}

/** Whether the frame has a capacity that a need of this role draws on. */
export const isLimited = ({ capacities }: Frame, role: string, part: string | null): boolean =>
  capacities.some(each => each.role === role && (each.part === null || each.part === part));

const zero: Estimate = { low: 0, likely: 0, high: 0 };

/** Lines of cost year by year together; where they go on, a shorter one goes on with its last. */
function summed(lines: readonly (readonly Estimate[])[], goesOn: boolean): InFile['investmentPerYear'] {
  const years = Math.max(0, ...lines.map(line => line.length));
  return Array.from({ length: years }, (_, year) =>
    lines.reduce((sum, line) => {
      const each = line[year] ?? (goesOn ? (line.at(-1) ?? zero) : zero);
      return { low: sum.low + each.low, likely: sum.likely + each.likely, high: sum.high + each.high };
    }, zero),
  );
}

function choiceOf(
  initiative: Planned,
  plan: Plan,
  starts: readonly number[],
  byId: ReadonlyMap<string, Planned>,
  choice: Choice | undefined,
): InFile['choice'] {
  if (starts.length === 0) return { kind: 'forbidden', reason: 'after-plan' };
  if (choice?.rule === 'out') return { kind: 'forbidden', reason: choice.reason };
  if (choice?.rule === 'in') return { kind: 'mustDo', reason: choice.reason };
  if (choice?.rule === 'locked') {
    return { kind: 'locked', start: periodName(plan, choice.startPeriod ?? 0), reason: choice.reason };
  }
  if (initiative.state === 'running' || initiative.state === 'decided') {
    return { kind: 'mustDo', reason: initiative.state };
  }
  if (initiative.must !== null) {
    const { reason, text } = initiative.must;
    return { kind: 'mustDo', reason: text === '' ? reason : `${reason}: ${text}` };
  }
  const lost = relatedTo(initiative, 'requires')
    .map(id => byId.get(id))
    .find(other => other !== undefined && other.state === 'dropped');
  if (lost !== undefined)
    return { kind: 'forbidden', reason: `needs-dropped: ${numberName(lost.number)} ${lost.title}` };
  return { kind: 'free' };
}
