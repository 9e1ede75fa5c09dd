import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });
const initiative = z.object({ id: z.uuid(), version: z.int() });

const estimate = { low: 100_000, likely: 200_000, high: 400_000 };

/** Two initiatives, the first with one of everything; the one that most can be done with comes first. */
export async function inhabitWithInitiatives(
  does: Does,
  name: string,
  part: string,
): Promise<readonly string[]> {
  await does('initiatives.changeSetting', {
    firstYear: new Date().getUTCFullYear() + 1,
    years: 5,
    periodsPerYear: 4,
    priceYear: 2026,
    discountRate: 0.03,
    version: 0,
  });
  const goal = identified.parse(
    await does('direction.addGoal', {
      kind: 'outcome',
      part: null,
      serves: null,
      title: `${name}s mål`,
      description: '',
      aim: 'service',
      weight: 1,
      validFrom: '2020-01-01',
      validTo: null,
      targets: [],
    }),
  );
  const basis = {
    summary: `Om ${name}.`,
    kind: 'technology',
    departments: [part],
    goals: [goal.id],
    nullAlternative: `${name} gör som förut.`,
    must: null,
    informationClass: 'internal',
    mainKeyFigure: null,
    earliestStart: 0,
    latestStart: null,
    durationPeriods: 4,
  };
  const add = async (title: string, rest: object) =>
    initiative.parse(
      await does('initiatives.add', { ...basis, title: `${name}s ${title}`, origins: [], ...rest }),
    );
  const other = await add('arkiv', {});
  const own = await add('ruttplanering', {
    origins: [{ kind: 'opportunity', unit: '1440', pattern: 'home-care-route-planning' }],
    lines: [
      {
        side: 'benefit',
        kind: 'financial',
        aim: 'operations',
        what: `${name}s tid`,
        party: name,
        isOutside: false,
        perYear: [estimate],
      },
    ],
    staffing: [{ role: 'Utvecklare', part, perPeriod: [0.5, 1] }],
    effectChain: [
      { kind: 'activity', text: `${name} planerar`, leadsTo: [1] },
      { kind: 'benefit', text: 'Mer tid', leadsTo: [] },
    ],
    legalAnswers: [{ question: 'who-decides', answer: 'yes', reason: `${name} beslutar.` }],
  });
  await does('initiatives.changeRelations', {
    initiative: own.id,
    version: own.version,
    relations: [{ other: other.id, kind: 'requires' }],
  });
  return [other.id, own.id];
}
