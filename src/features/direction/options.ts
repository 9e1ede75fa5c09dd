import type { Part } from '#features/organisations/index.ts';
import type { Language } from '#platform/context.ts';
import type { Option } from '#ui/components/forms.tsx';
import { goalMessages } from './messages/goal.ts';
import { directionLabels } from './messages/labels.ts';
import { type Aim, aims } from './model/aim.ts';
import { type Goal, type GoalKind, goalKinds } from './model/goal.ts';

export type GoalOptions = {
  readonly kind: readonly Option[];
  readonly aim: readonly Option[];
  readonly part: readonly Option[];
  readonly serves: readonly Option[];
};

/** What the fields of a goal's form are chosen among. */
export function goalOptions(goals: readonly Goal[], parts: readonly Part[], language: Language): GoalOptions {
  const labels = directionLabels(language);
  const { fields, whole } = goalMessages(language);
  const kindOf = (kind: GoalKind): Option => ({ value: kind, label: labels.goalKinds[kind] });
  const aimOf = (aim: Aim): Option => ({ value: aim, label: labels.aims[aim] });
  return {
    kind: goalKinds.map(kindOf),
    aim: aims.map(aimOf),
    part: [
      { value: '', label: whole },
      ...parts
        .map(({ id, name }) => ({ value: id, label: name }))
        .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
    ],
    serves: [
      { value: '', label: fields.servesNone },
      ...goals
        .toSorted(
          (one, other) =>
            goalKinds.indexOf(one.kind) - goalKinds.indexOf(other.kind) ||
            one.title.localeCompare(other.title, 'sv'),
        )
        .map(({ id, kind, title }) => ({ value: id, label: `${title} (${labels.goalKinds[kind]})` })),
    ],
  };
}
