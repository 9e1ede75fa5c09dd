import type { MadeUpPart } from './model.ts';

const sinceLong = '2011-01-01';
/** When the boards were rearranged, at the beginning of a term of office. */
const thisTerm = '2023-01-01';

const part = (
  kind: MadeUpPart['kind'],
  name: string,
  under: string | null,
  from = sinceLong,
  to: string | null = null,
): MadeUpPart => ({ kind, name, under, from, to });

/** A board with its department, and the department's units. */
const boardWith = (
  board: string,
  department: string,
  units: readonly string[],
  from = sinceLong,
): readonly MadeUpPart[] => [
  part('board', board, 'Kommunfullmäktige', from),
  part('department', department, board, from),
  ...units.map(unit => part('unit', unit, department, from)),
];

/** Exempelkommunen as a tree, each part after the one it stands under. */
export const madeUpParts: readonly MadeUpPart[] = [
  part('council', 'Kommunfullmäktige', null),
  part('executive-board', 'Kommunstyrelsen', 'Kommunfullmäktige'),
  part('department', 'Kommunledningsförvaltningen', 'Kommunstyrelsen'),
  part('unit', 'Ekonomienheten', 'Kommunledningsförvaltningen'),
  part('unit', 'HR-enheten', 'Kommunledningsförvaltningen'),
  part('unit', 'Digitaliseringsenheten', 'Kommunledningsförvaltningen', '2022-08-15'),
  part('unit', 'Kansliet', 'Kommunledningsförvaltningen'),
  ...boardWith('Barn- och utbildningsnämnden', 'Barn- och utbildningsförvaltningen', [
    'Förskolan',
    'Grundskolan',
    'Exempelgymnasiet',
  ]),
  ...boardWith('Socialnämnden', 'Socialförvaltningen', [
    'Individ- och familjeomsorgen',
    'Hemtjänsten',
    'Särskilt boende',
    'Funktionsstöd',
  ]),
  ...boardWith('Samhällsbyggnadsnämnden', 'Samhällsbyggnadsförvaltningen', [
    'Bygglovsenheten',
    'Gata och park',
    'Räddningstjänsten',
  ]),
  ...boardWith('Miljönämnden', 'Miljöförvaltningen', []),
  ...boardWith(
    'Kultur- och fritidsnämnden',
    'Kultur- och fritidsförvaltningen',
    ['Biblioteken', 'Idrott och fritid'],
    thisTerm,
  ),
  part('board', 'Kulturnämnden', 'Kommunfullmäktige', sinceLong, '2022-12-31'),
  part('board', 'Fritidsnämnden', 'Kommunfullmäktige', sinceLong, '2022-12-31'),
  part('board', 'Valnämnden', 'Kommunfullmäktige'),
  part('company', 'Exempelbostäder AB', 'Kommunfullmäktige'),
];

export const neighbourParts: readonly MadeUpPart[] = [
  part('council', 'Kommunfullmäktige', null),
  part('executive-board', 'Kommunstyrelsen', 'Kommunfullmäktige'),
  part('department', 'Kommunkontoret', 'Kommunstyrelsen'),
];
