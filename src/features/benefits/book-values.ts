/** Ways in which a benefit comes home, as a form lets one choose. */
export const formChoices = ['budget-reduced', 'cost-avoided', 'hours', 'quality'] as const;

export type BookValues = {
  readonly year: string;
  readonly form: string;
  readonly amount: string;
  readonly unit: string;
  readonly told: string;
  readonly evidence: string;
  readonly reference: string;
  readonly measure: string;
  readonly documentHash: string;
  readonly realisedOn: string;
};
