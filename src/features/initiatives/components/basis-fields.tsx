import type { Option } from '#ui/components/forms.tsx';
import { formMessages } from '../messages/form.ts';
import { initiativeWords } from '../messages/words.ts';
import { informationClasses, initiativeKinds, mustReasons } from '../model/fields.ts';
import type { PlanningSetting } from '../model/setting.ts';
import { NamedArea, NamedChoices, NamedSelect, NamedText, type Shown } from './form-fields.tsx';

/** What an initiative is: name, kind, whom it touches, goals, and when it may begin. */
export function BasisFields(
  props: Shown & {
    readonly parts: readonly Option[];
    readonly goals: readonly Option[];
    readonly periods: readonly string[];
    readonly periodsPerYear: PlanningSetting['periodsPerYear'];
  },
) {
  const { language, form } = props;
  const text = formMessages(language).basis;
  const words = initiativeWords(language);
  const named = { language, form };
  const periods = props.periods.map(value => ({ value, label: value }));
  return (
    <>
      <NamedText {...named} name="title" label={text.name} isRequired />
      <NamedArea {...named} name="summary" label={text.summary} hint={text.summaryHint} rows={4} />
      <NamedSelect
        {...named}
        name="kind"
        label={text.kind}
        options={initiativeKinds.map(value => ({ value, label: words.kind[value] }))}
      />
      {props.parts.length === 0 ? (
        <p className="hint">{text.departmentsNone}</p>
      ) : (
        <NamedChoices {...named} list="departments" legend={text.departments} options={props.parts} />
      )}
      {props.goals.length === 0 ? (
        <p className="hint">{text.goalsNone}</p>
      ) : (
        <NamedChoices {...named} list="goals" legend={text.goals} options={props.goals} />
      )}
      <NamedArea {...named} name="nullAlternative" label={text.nullAlternative} rows={3} />
      <NamedSelect
        {...named}
        name="mustReason"
        label={text.mustReason}
        options={[
          { value: '', label: text.mustFree },
          ...mustReasons.map(value => ({ value, label: words.must[value] })),
        ]}
      />
      <NamedText {...named} name="mustText" label={text.mustText} hint={text.mustTextHint} />
      <NamedSelect
        {...named}
        name="informationClass"
        label={text.informationClass}
        hint={text.informationClassHint}
        options={[
          { value: '', label: formMessages(language).choose },
          ...informationClasses.map(value => ({ value, label: words.informationClass[value] })),
        ]}
      />
      <NamedText {...named} name="mainKeyFigure" label={text.mainKeyFigure} hint={text.mainKeyFigureHint} />
      <NamedSelect {...named} name="earliestStart" label={text.earliestStart} options={periods} />
      <NamedSelect
        {...named}
        name="latestStart"
        label={text.latestStart}
        options={[{ value: '', label: text.latestStartAny }, ...periods]}
      />
      <NamedText
        {...named}
        name="durationPeriods"
        label={text.duration}
        hint={text.durationHint(text.period[props.periodsPerYear])}
      />
    </>
  );
}
