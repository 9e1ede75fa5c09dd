export const pointBlocks = [0, 1, 2] as const;

export type DecisionValues = {
  readonly outcome: string;
  readonly decidedOn: string;
  readonly paragraph: string;
  readonly registrationNumber: string;
  readonly reasons: string;
  readonly dissent: string;
  readonly conditions: string;
  readonly ground: string;
  readonly deciderPart: string;
  readonly deciderPerson: string;
  readonly delegationPoint: string;
  readonly owner: string;
  readonly benefitOwner: string;
  readonly reviewer: string;
  readonly points: readonly { readonly dueOn: string; readonly question: string }[];
};
