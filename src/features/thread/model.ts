/** What the thread ties together, in its order: gap, statement or trend → goal and measure → opportunity → initiative → decision → benefit → effect. */
export const threadKinds = [
  'gap',
  'statement',
  'idea',
  'maturity',
  'trend',
  'duty',
  'vision',
  'goal',
  'measure',
  'opportunity',
  'initiative',
  'scenario',
  'proposal',
  'decision',
  'follow-up',
  'benefit',
  'effect',
] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** An object by its kind and identifier: a uuid of the organisation, or `1440/N00945` and `1440/<pattern>` of open values. */
export type ThreadRef = { readonly kind: ThreadKind; readonly id: string };

/** The short text that an object shows of itself. */
export type ThreadObject = ThreadRef & {
  readonly title: string;
  /** One line: where it stands, or who owns it. */
  readonly told: string;
  readonly href: string;
  /** The same in English, where these are words of the product's and not of people's. */
  readonly titleEnglish?: string | null;
  readonly toldEnglish?: string | null;
};

/** An object as a reader of this language is told of it. */
export const inLanguage = <Shown extends ThreadObject>(
  { titleEnglish, toldEnglish, ...shown }: Shown,
  language: 'sv' | 'en',
): Omit<Shown, 'titleEnglish' | 'toldEnglish'> =>
  language === 'sv'
    ? shown
    : { ...shown, title: titleEnglish ?? shown.title, told: toldEnglish ?? shown.told };

/** That one object led to another. */
export type ThreadLink = { readonly from: ThreadRef; readonly to: ThreadRef };

/** All that an object comes out of and all that it has led to, however many steps away. */
export type Thread = {
  readonly object: ThreadObject;
  readonly before: readonly ThreadObject[];
  readonly after: readonly ThreadObject[];
  /** Between any two of them. */
  readonly links: readonly ThreadLink[];
  /** Whether all there is in either direction is here: at most `mostObjects` are shown of each. */
  readonly isWhole: boolean;
};

export const mostObjects = 500;

/** The places that a matter passes, in order. */
export const stations = [
  { name: 'cause', kinds: ['gap', 'statement', 'idea', 'maturity', 'trend', 'duty'] },
  { name: 'goal', kinds: ['vision', 'goal', 'measure'] },
  { name: 'opportunity', kinds: ['opportunity'] },
  { name: 'initiative', kinds: ['initiative'] },
  { name: 'scenario', kinds: ['scenario'] },
  { name: 'proposal', kinds: ['proposal'] },
  { name: 'decision', kinds: ['decision', 'follow-up'] },
  { name: 'benefit', kinds: ['benefit'] },
  { name: 'effect', kinds: ['effect'] },
] as const satisfies readonly { readonly name: string; readonly kinds: readonly ThreadKind[] }[];
export type StationName = (typeof stations)[number]['name'];

export const isSame = (one: ThreadRef, other: ThreadRef): boolean =>
  one.kind === other.kind && one.id === other.id;

export type StationObject = ThreadObject & {
  readonly isHere: boolean;
  /** What of the thread led straight to it. */
  readonly cameFrom: readonly ThreadObject[];
};

/** The stations of a thread with what stands at each; also those where nothing stands yet. */
export function stationsOf({ object, before, after, links }: Thread): readonly {
  readonly name: StationName;
  readonly objects: readonly StationObject[];
}[] {
  const around = after.filter(each => !before.some(other => isSame(each, other)));
  const all = [object, ...before, ...around];
  const cameFrom = (to: ThreadRef) =>
    all.filter(from => links.some(link => isSame(link.from, from) && isSame(link.to, to)));
  return stations.map(({ name, kinds }) => ({
    name,
    objects: all
      .filter(({ kind }) => kinds.some(each => each === kind))
      .map(each => ({ ...each, isHere: isSame(each, object), cameFrom: cameFrom(each) })),
  }));
}

const segments = {
  gap: 'gap',
  statement: 'rost',
  idea: 'ide',
  maturity: 'mognad',
  trend: 'trend',
  duty: 'skyldighet',
  vision: 'vision',
  goal: 'mal',
  measure: 'matt',
  opportunity: 'mojlighet',
  initiative: 'initiativ',
  scenario: 'scenario',
  proposal: 'forslag',
  decision: 'beslut',
  'follow-up': 'uppfoljning',
  benefit: 'nytta',
  effect: 'effekt',
} as const satisfies Record<ThreadKind, string>;

/** The page of an object's thread. */
export const threadAddress = ({ kind, id }: ThreadRef): string =>
  `/trad/${segments[kind]}/${encodeURIComponent(id)}`;

/** The kind that an address names. */
export const kindInAddress = (segment: string): ThreadKind | undefined =>
  threadKinds.find(kind => segments[kind] === segment);
