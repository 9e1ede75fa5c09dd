import { shippedPatterns } from '#features/catalogue/index.ts';
import { owe } from '#features/duties/index.ts';
import { leaveIdea } from '#features/ideas/index.ts';
import { perform } from '#platform/action/perform.ts';
import { keepEvaluation } from '../support/kept-evaluation.ts';
import { conversed } from './conversed.ts';
import { answeredInitiative, decided, planned, proposed } from './decided.ts';
import type { Operation } from './document.ts';
import type { ServedApi } from './served-api.ts';
import { spokenFor } from './spoken-for.ts';
import { inDays, makePeople, type World } from './world/people.ts';

export type { World } from './world/people.ts';

const scenarioSettings = {
  kinds: { financial: 1, reallocation: 1, quality: 1, environment: 1 },
  aims: { operations: 1, service: 1, 'legal-certainty': 1 },
  costs: 0,
  budgetPercent: { investment: 100, running: 100 },
  gapPercent: 0.1,
  timeLimitSeconds: 10,
  horizonYears: 10,
};

/** By somebody else than whoever is to answer it. */
export const newIdea = {
  title: 'Skanna fakturorna direkt',
  what: '',
  why: 'Vi skriver in samma uppgifter två gånger.',
  gains: 'De som hanterar fakturor.',
  part: null,
  isSigned: true,
  files: [{ name: 'exempel.txt', content: 'RXR0IGV4ZW1wZWwu' }],
};

/** One of everything that an address of the API can name, beside the people. */
export const makeWorld = async (api: ServedApi): Promise<World> => {
  const people = await makePeople(api);
  const { administrator, leader: seated, send, made, organisation: organisation_id } = people;
  const { snapshot = '', person = '', council = '', part: board = '' } = people.values;
  const goal = await made('/api/v1/goals', {
    kind: 'council',
    part: null,
    serves: null,
    title: 'Fler klarar sig själva',
    description: '',
    aim: 'service',
    weight: 10,
    validFrom: '2023-01-01',
    validTo: null,
    targets: [],
  });
  const trend = await made('/api/v1/trends', {
    title: 'Barnkullarna minskar',
    description: '',
    meaning: 'Platser behöver planeras gemensamt.',
    source: '',
    byDate: '2028-12-31',
    needsDecision: false,
    touches: [{ kind: 'service-area', reference: 'preschool' }],
  });
  const gapScenario = await made('/api/v1/welfare-scenarios', {
    name: 'Fler bor hemma',
    unit: '1440',
    note: '',
    horizon: 2031,
    projection: null,
    assumptions: [],
    savings: [],
  });
  const projection = await made('/api/v1/population-projections', {
    unit: '1440',
    name: 'Kommunens egen',
    baseYear: 2025,
    region: '',
    text: 'År;Ålder;Antal\n2025;0-64;26000\n2025;65+;6000\n2035;0-64;28000\n2035;65+;7000\n',
  });
  const initiativeBasis = {
    summary: '',
    kind: 'technology',
    departments: [],
    goals: [],
    nullAlternative: '',
    must: null,
    informationClass: null,
    mainKeyFigure: null,
    earliestStart: 0,
    latestStart: null,
    durationPeriods: 2,
    origins: [],
  };
  const initiative = await made('/api/v1/initiatives', { ...initiativeBasis, title: 'E-arkiv' });
  const secondInitiative = await made('/api/v1/initiatives', {
    ...initiativeBasis,
    title: 'Digital underskrift',
  });
  const opportunity = await made('/api/v1/opportunities/own', {
    title: 'Ett schema som planeras tillsammans',
    what: '',
    forWhom: '',
    area: null,
    whyNow: '',
  });
  const [first] = shippedPatterns();
  const { id: _, ...content } = first ?? {};
  const ownPattern = await made('/api/v1/own-patterns', { content });
  const peerSet = await made('/api/v1/peer-sets', {
    name: 'Kranskommuner',
    why: '',
    units: ['1401', '1407', '1482', '1489'],
  });
  const { voice, support } = await spokenFor(await administrator.context(), opportunity);
  const edition = await made('/api/v1/vision/editions', {
    content: {
      title: 'Vår vision',
      lede: '',
      sentences: [{ sentence: null, words: 'Ingen söker två gånger', supports: [], goals: [goal] }],
    },
  });
  const round = await made('/api/v1/maturity/rounds', {
    title: 'Hösten',
    begins: 'alone',
    answerBy: '2199-01-31',
  });
  const otherResult = await made('/api/v1/maturity/other-results', {
    ...{ model: 'En modell', year: 2025, index: 50, lowest: 0, highest: 100 },
    ...{ source: '', dimensions: [] },
  });
  const followed = {
    kind: 'reported',
    keyFigure: null,
    unit: '%',
    what: '',
    definition: '',
    formula: '',
    expression: null,
    terms: [],
    source: '',
    period: 'quarter',
    reporter: null,
    direction: 'higher',
    decimals: 1,
    baseline: null,
    targets: [],
    tolerance: 0,
    goals: [goal],
    initiatives: [],
  };
  const measure = await made('/api/v1/measures', { ...followed, name: 'Andel klara' });
  const withValue = await made('/api/v1/measures', { ...followed, name: 'Andel med värde' });
  const scenarioCalled = (name: string) =>
    made('/api/v1/portfolio/scenarios', { name, note: '', settings: scenarioSettings });
  const scenario = await scenarioCalled('Inom ramen');
  const calculation = await made(
    `/api/v1/portfolio/scenarios/${await scenarioCalled('Beräknat')}/calculations`,
    { kind: 'selection', aims: null },
  );
  await send('POST', `/api/v1/measures/${withValue}/values`, {
    values: [{ period: '2025-Q1', value: 1, missing: null }],
  });
  const { items: values } = await send('GET', `/api/v1/measures/${withValue}/values`);
  const value = String(Reflect.get(Object(Array.isArray(values) ? values[0] : null), 'id'));
  const roles = { owner: administrator.id, other: person, board };
  const absence = await made('/api/v1/absences', {
    person: seated.id,
    from: '2027-01-11',
    to: '2027-01-15',
    deputy: null,
  });
  const duty = await api.database
    .dbOf(organisation_id)
    .transaction()
    .execute(trx =>
      owe(trx, organisation_id, {
        kind: 'action',
        subject: { kind: 'initiative', id: initiative },
        title: 'Svara nämnden',
        address: `/initiativ/${initiative}`,
        responsible: administrator.id,
        line: null,
        dueOn: inDays(3).slice(0, 10),
        at: new Date().toISOString(),
      }),
    );
  const { initiative: decidedInitiative, ...decisions } = await decided(send, roles);
  const asked = { startYear: 2019, relevantEffect: null, without: [], breaks: [] };
  const syncRun = await made('/api/v1/kolada/syncs', { keyFigures: ['N15419'] });
  const plan = await made('/api/v1/effects/plans', {
    initiative: secondInitiative,
    keyFigures: ['N15419'],
    method: 'synthetic-control',
    reason: '',
    ...asked,
  });
  const introduction = await made('/api/v1/effects/introductions', {
    pattern: 'home-care-route-planning',
    unit: '1489',
    firstYear: 2019,
    source: 'Årsredovisningen',
  });
  const evaluationRun = await made(`/api/v1/effects/plans/${plan}/runs`, { scope: 'plan' });
  const evaluation = await keepEvaluation(api.database, organisation_id, {
    run: evaluationRun,
    by: administrator.id,
  });
  const idea = (await perform(leaveIdea, await seated.context({ now: () => new Date() }), newIdea)).id;
  const { files } = await send('GET', `/api/v1/ideas/${idea}`);
  const ideaFile = String(Reflect.get(Object(Reflect.get(Object(files), 0)), 'id'));
  const { secret: linkSecret, ...conversation } = await conversed(send);
  return {
    ...people,
    values: {
      ...people.values,
      pattern: 'digital-night-supervision',
      serviceArea: 'elder-care',
      syncRun,
      before: snapshot,
      after: snapshot,
      goal,
      trend,
      gapScenario,
      projection,
      opportunity,
      ownPattern,
      peerSet,
      voice,
      support,
      edition,
      kind: 'goal',
      threadObject: goal,
      initiative,
      other: secondInitiative,
      scenario,
      calculation,
      absence,
      duty,
      plan,
      introduction,
      evaluationRun,
      evaluation,
      measure,
      value,
      round,
      otherResult,
      area: 'ownership',
      idea,
      ideaFile,
      ...conversation,
      // What an address of a personal link holds; that of the invitation stands in bodies.
      secret: linkSecret,
      // Made by `beforeFollowUp` where something is done with them.
      checkIn: crypto.randomUUID(),
      note: crypto.randomUUID(),
      ...decisions,
      decidedInitiative,
      proposal: await proposed(send, await answeredInitiative(send), roles),
      meeting: await planned(send, council),
    },
  };
};

/** The address of an operation with values put into its path, and version 1 where one is asked for. */
export const addressOf = (
  { path, parameters = [] }: Operation,
  { values }: Pick<World, 'values'>,
): string => {
  const whole = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`No value is known for {${name}} of ${path}: add one to makeWorld.`);
    return value;
  });
  const needed = parameters.filter(({ in: where, required }) => where === 'query' && required === true);
  return needed.length === 0 ? whole : `${whole}?${needed.map(({ name }) => `${name}=1`).join('&')}`;
};
