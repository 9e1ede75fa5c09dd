/** What the thread ties together, in its order: gap, statement or trend → opportunity → initiative → decision → benefit → effect. */
export const threadKinds = [
  'gap',
  'statement',
  'trend',
  'duty',
  'goal',
  'opportunity',
  'initiative',
  'scenario',
  'proposal',
  'decision',
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
};
