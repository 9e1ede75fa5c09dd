import type { GivenRole, MadeUpPerson } from './model.ts';

const at = 'exempelkommunen.example';

function person(
  key: string,
  name: string,
  title: MadeUpPerson['title'],
  roles: readonly GivenRole[],
  seat: MadeUpPerson['seat'] = null,
): MadeUpPerson {
  return { key, name, email: `${key}@${at}`, title, roles, seat };
}

const seatIn = (part: string, from: string): MadeUpPerson['seat'] => ({ part, isChair: false, from });

/** The leadership group, and whoever else has a role in Exempelkommunen. None of them exists. */
export const madeUpPeople: readonly MadeUpPerson[] = [
  person('karin.hallgren', 'Karin Hallgren', { sv: 'kommundirektör', en: 'chief executive' }, [], {
    part: 'Kommunledningsförvaltningen',
    isChair: true,
    from: '2021-03-01',
  }),
  person(
    'johan.eklund',
    'Johan Eklund',
    { sv: 'ekonomichef', en: 'head of finance' },
    [],
    seatIn('Ekonomienheten', '2019-09-01'),
  ),
  person(
    'sara.lindqvist',
    'Sara Lindqvist',
    { sv: 'HR-chef', en: 'head of human resources' },
    [],
    seatIn('HR-enheten', '2024-01-15'),
  ),
  person(
    'amir.rahimi',
    'Amir Rahimi',
    { sv: 'digitaliseringschef', en: 'chief digital officer' },
    ['strategist'],
    seatIn('Digitaliseringsenheten', '2022-08-15'),
  ),
  person(
    'eva.nordstrom',
    'Eva Nordström',
    { sv: 'barn- och utbildningschef', en: 'head of education' },
    [],
    seatIn('Barn- och utbildningsförvaltningen', '2020-08-01'),
  ),
  person(
    'mikael.sjoberg',
    'Mikael Sjöberg',
    { sv: 'socialchef', en: 'head of social services' },
    [],
    seatIn('Socialförvaltningen', '2023-02-01'),
  ),
  person(
    'lena.wikander',
    'Lena Wikander',
    { sv: 'samhällsbyggnadschef', en: 'head of urban development' },
    [],
    seatIn('Samhällsbyggnadsförvaltningen', '2018-05-01'),
  ),
  person(
    'per.akesson',
    'Per Åkesson',
    { sv: 'kultur- och fritidschef', en: 'head of culture and leisure' },
    [],
    seatIn('Kultur- och fritidsförvaltningen', '2023-01-01'),
  ),
  person('maria.holm', 'Maria Holm', { sv: 'kanslichef', en: 'head of the office' }, ['administrator']),
  person('oskar.falk', 'Oskar Falk', { sv: 'digitaliseringsstrateg', en: 'digital strategist' }, [
    'strategist',
  ]),
  person('fatima.yilmaz', 'Fatima Yilmaz', { sv: 'verksamhetsutvecklare', en: 'service developer' }, [
    'strategist',
    'contributor',
  ]),
  person('anna.bergstrom', 'Anna Bergström', { sv: 'enhetschef i hemtjänsten', en: 'home care manager' }, [
    'contributor',
  ]),
  person('david.nyman', 'David Nyman', { sv: 'bygglovschef', en: 'head of building permits' }, [
    'contributor',
  ]),
  person('hanna.stahl', 'Hanna Ståhl', { sv: 'rektor', en: 'head teacher' }, ['contributor']),
  person(
    'gunilla.frisk',
    'Gunilla Frisk',
    { sv: 'kommunstyrelsens ordförande', en: 'chair of the executive board' },
    ['reader'],
  ),
  person(
    'monica.dahl',
    'Monica Dahl',
    { sv: 'socialnämndens ordförande', en: 'chair of the social services board' },
    ['reader'],
  ),
  person('bo.sandell', 'Bo Sandell', { sv: 'förtroendevald revisor', en: 'elected auditor' }, ['reader']),
  person('ingrid.thorell', 'Ingrid Thorell', { sv: 'extern rådgivare', en: 'external adviser' }, ['adviser']),
];

/** Whoever had a seat before: what a leadership group looks like over time. */
export const formerMember = {
  name: 'Ulla Brandt',
  title: 'HR-chef',
  part: 'HR-enheten',
  from: '2016-04-01',
  to: '2023-12-31',
} as const;

/** The other organisation, small: the adviser is in it too, and must not see one from the other. */
export const neighbour = 'Grannkommunen';

export const neighbourPeople: readonly MadeUpPerson[] = [
  {
    key: 'nils.orn',
    name: 'Nils Örn',
    email: 'nils.orn@grannkommunen.example',
    title: { sv: 'kommundirektör', en: 'chief executive' },
    roles: ['administrator'],
    seat: { part: 'Kommunkontoret', isChair: true, from: '2022-01-01' },
  },
  ...madeUpPeople.filter(({ roles }) => roles.includes('adviser')),
];
