import fc from 'fast-check';
import {
  type BenefitKind,
  benefitKinds,
  type Choice,
  type Initiative,
  type Portfolio,
} from '#core/selection/portfolio.ts';

const kronor = (most: number) => fc.integer({ min: 0, max: most / 10_000 }).map(each => each * 10_000);
const exactly = (value: number) => ({ low: value, likely: value, high: value });
const exact = (most: number) => kronor(most).map(exactly);
const hands = fc.integer({ min: 0, max: 8 }).map(each => each / 4);
const goals = ['operations', 'service'] as const;

const estimate = fc
  .tuple(kronor(400_000), kronor(400_000), kronor(400_000))
  .map(([low, more, yetMore]) => ({ low, likely: low + more, high: low + more + yetMore }));

const benefit = fc.record({
  kind: fc.constantFrom<BenefitKind>(...benefitKinds),
  goal: fc.constantFrom(...goals),
  perYear: fc.array(estimate, { minLength: 1, maxLength: 2 }),
});

const choiceOf = (startPeriods: readonly number[], withDuties: boolean): fc.Arbitrary<Choice> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<Choice>({ kind: 'free' }) },
    { weight: 1, arbitrary: fc.constant<Choice>({ kind: 'forbidden', reason: 'no' }) },
    ...(withDuties
      ? [
          { weight: 2, arbitrary: fc.constant<Choice>({ kind: 'mustDo', reason: 'law' }) },
          {
            weight: 1,
            arbitrary: fc
              .constantFrom(...startPeriods)
              .map((start): Choice => ({ kind: 'locked', start, reason: 'contract' })),
          },
        ]
      : []),
  );

const initiativeAt = (position: number, periods: number, withDuties: boolean): fc.Arbitrary<Initiative> =>
  fc
    .subarray(
      Array.from({ length: periods }, (_, at) => at),
      { minLength: 1, maxLength: Math.min(3, periods) },
    )
    .chain(startPeriods =>
      fc.record({
        id: fc.constant(`i${position}`),
        name: fc.constant(''),
        departments: fc.subarray(['north', 'south']),
        startPeriods: fc.constant(startPeriods),
        durationPeriods: fc.integer({ min: 1, max: 2 }),
        investmentPerYear: fc.array(exact(900_000), { maxLength: 2 }),
        runningPerYear: fc.array(exact(300_000), { maxLength: 2 }),
        benefits: fc.array(benefit, { maxLength: 2 }),
        staffing: fc.array(
          fc.record({
            role: fc.constantFrom('developer', 'leader'),
            department: fc.constantFrom('north', 'south', null),
            perPeriod: fc.array(hands, { minLength: 1, maxLength: 2 }),
          }),
          { maxLength: 2 },
        ),
        dependsOn:
          position === 0
            ? fc.constant([])
            : fc.array(
                fc.record({
                  on: fc.integer({ min: 0, max: position - 1 }).map(other => `i${other}`),
                  lagPeriods: fc.integer({ min: 0, max: 1 }),
                }),
                { maxLength: 1 },
              ),
        choice: choiceOf(startPeriods, withDuties),
      }),
    );

/** Small portfolios that can be tried out whole: at most five initiatives with at most three starts each. */
export const randomPortfolio = ({ withDuties }: { withDuties: boolean }): fc.Arbitrary<Portfolio> =>
  fc
    .record({
      years: fc.integer({ min: 1, max: 3 }),
      periodsPerYear: fc.constantFrom(1, 2),
      initiatives: fc.integer({ min: 1, max: 5 }),
    })
    .chain(({ years, periodsPerYear, initiatives }) => {
      const periods = years * periodsPerYear;
      const perPeriod = fc.array(hands, { minLength: periods, maxLength: periods });
      const ids = Array.from({ length: initiatives }, (_, at) => `i${at}`);
      const budget = (most: number) =>
        fc.option(fc.array(kronor(most), { minLength: years, maxLength: years }), { freq: 3 });
      return fc.record({
        plan: fc.record({
          firstYear: fc.constant(2027),
          years: fc.constant(years),
          periodsPerYear: fc.constant(periodsPerYear),
          horizonYears: fc.integer({ min: years, max: 5 }),
          discountRate: fc.constantFrom(0, 0.03),
        }),
        weights: fc.record({
          kinds: fc.constant({ financial: 1, reallocation: 0.5, quality: 2, environment: 1 }),
          goals: fc.constantFrom<Record<string, number>>({}, { service: 1.5 }),
          costs: fc.constantFrom(0, 0.5),
        }),
        distribution: fc.constantFrom('pert' as const, 'triangular' as const),
        budgets: fc.record({ investment: budget(1_500_000), running: budget(600_000) }),
        capacities: fc.tuple(perPeriod, perPeriod, perPeriod).map(([developers, leaders, northern]) => [
          { role: 'developer', department: null, perPeriod: developers },
          { role: 'leader', department: null, perPeriod: leaders },
          { role: 'leader', department: 'north', perPeriod: northern },
        ]),
        exclusions:
          initiatives < 2
            ? fc.constant([])
            : fc.array(
                fc.record({
                  name: fc.constant('either'),
                  initiatives: fc.subarray(ids, { minLength: 2 }),
                  atMost: fc.constant(1),
                }),
                { maxLength: 1 },
              ),
        atATime: fc.array(
          fc.record({ department: fc.constant('north'), atMost: fc.integer({ min: 1, max: 2 }) }),
          { maxLength: 1 },
        ),
        initiatives: fc.tuple(...ids.map((_, at) => initiativeAt(at, periods, withDuties))),
      });
    });
