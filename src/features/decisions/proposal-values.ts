/** The id of the field that a problem is at: `alternatives.0.title` → `alternatives-0-title`. */
export const fieldIdOf = (path: string, whole: string): string =>
  path === '' ? whole : path.replaceAll('.', '-');

/** The places of a list that the form shows: all that are filled and room for one more, three at least. */
export const blocksFor = (filled: number): readonly number[] =>
  Array.from({ length: Math.max(3, filled + 1) }, (_, at) => at);

export type ProposalValues = {
  readonly title: string;
  readonly ask: string;
  readonly consequences: string;
  readonly alternatives: readonly { readonly title: string; readonly consequences: string }[];
  readonly documents: readonly {
    readonly title: string;
    readonly reference: string;
    readonly sha256: string;
  }[];
  readonly scenario: string;
  readonly owner: string;
  readonly benefitOwner: string;
  readonly reviewer: string;
};

export const emptyProposal: ProposalValues = {
  title: '',
  ask: '',
  consequences: '',
  alternatives: [],
  documents: [],
  scenario: '',
  owner: '',
  benefitOwner: '',
  reviewer: '',
};
