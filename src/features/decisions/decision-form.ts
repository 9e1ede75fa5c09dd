import { textOf, textOrNull } from '#platform/page-form.ts';
import { type DecisionValues, pointBlocks } from './decision-values.ts';

export const decisionTyped = (form: FormData): DecisionValues => ({
  outcome: textOf(form, 'outcome'),
  decidedOn: textOf(form, 'decidedOn'),
  paragraph: textOf(form, 'paragraph'),
  registrationNumber: textOf(form, 'registrationNumber'),
  reasons: textOf(form, 'reasons'),
  dissent: textOf(form, 'dissent'),
  conditions: textOf(form, 'conditions'),
  ground: textOf(form, 'ground'),
  deciderPart: textOf(form, 'deciderPart'),
  deciderPerson: textOf(form, 'deciderPerson'),
  delegationPoint: textOf(form, 'delegationPoint'),
  owner: textOf(form, 'owner'),
  benefitOwner: textOf(form, 'benefitOwner'),
  reviewer: textOf(form, 'reviewer'),
  points: pointBlocks
    .map(at => ({
      dueOn: textOf(form, `points-${at}-dueOn`),
      question: textOf(form, `points-${at}-question`),
    }))
    // A day without its question is refused, not dropped.
    .filter(({ dueOn, question }) => `${dueOn}${question}`.trim() !== ''),
});

/** What was typed, as the action takes it. Only a yes has an owner, whoever is still chosen in the form. */
export const decisionInput = (form: FormData, values: DecisionValues) => ({
  ...values,
  proposal: textOf(form, 'proposal'),
  meeting: textOrNull(form, 'meeting'),
  revises: textOrNull(form, 'revises'),
  deciderPart: textOrNull(form, 'deciderPart'),
  deciderPerson: textOrNull(form, 'deciderPerson'),
  owner: values.outcome === 'yes' ? textOrNull(form, 'owner') : null,
  benefitOwner: textOrNull(form, 'benefitOwner'),
  reviewer: textOrNull(form, 'reviewer'),
});
