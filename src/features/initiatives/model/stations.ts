import type { Initiative } from './initiative.ts';

/** The stations of an initiative on its way; each asks for something before the next. */
export const stations = ['idea', 'basis', 'decision', 'follow-up'] as const;
export type Station = (typeof stations)[number];

export const wants = [
  'summary',
  'departments',
  'goals',
  'null-alternative',
  'information-class',
  'benefits',
  'costs',
  'staffing',
  'effect-chain',
  'legal',
  'main-key-figure',
] as const;
export type Want = (typeof wants)[number];

type Asked = Omit<Initiative, 'relations'>;

/** What an idea needs to be worked on. */
const ofIdea = ({ summary, departments }: Asked): readonly (readonly [Want, boolean])[] => [
  ['summary', summary !== ''],
  ['departments', departments.length > 0],
];

/** What a basis needs before it can be decided on. */
const ofBasis = (initiative: Asked, openQuestions: number): readonly (readonly [Want, boolean])[] => [
  ['goals', initiative.goals.length > 0],
  ['null-alternative', initiative.nullAlternative !== ''],
  ['information-class', initiative.informationClass !== null],
  ['benefits', initiative.lines.some(({ side }) => side === 'benefit')],
  ['costs', initiative.lines.some(({ side }) => side !== 'benefit')],
  ['staffing', initiative.staffing.length > 0],
  ['effect-chain', initiative.effectChain.some(({ kind }) => kind === 'benefit')],
  ['legal', openQuestions === 0],
];

/** What is missing at each station before the next; the last two are for decisions and follow-up to say. */
export function missingAt(
  initiative: Asked,
  openQuestions: number,
): Readonly<Record<'idea' | 'basis' | 'follow-up', readonly Want[]>> {
  const missing = (asked: readonly (readonly [Want, boolean])[]): readonly Want[] =>
    asked.filter(([, isThere]) => !isThere).map(([want]) => want);
  return {
    idea: missing(ofIdea(initiative)),
    basis: missing(ofBasis(initiative, openQuestions)),
    'follow-up': missing([['main-key-figure', initiative.mainKeyFigure !== null]]),
  };
}

/** The station at which an initiative stands. */
export function stationOf(
  { state }: Pick<Initiative, 'state'>,
  missing: { readonly idea: readonly Want[] },
): Station {
  if (state === 'decided') return 'decision';
  if (state === 'running' || state === 'ended') return 'follow-up';
  return state === 'prepared' || missing.idea.length === 0 ? 'basis' : 'idea';
}
