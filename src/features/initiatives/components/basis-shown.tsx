import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { initiativeMessages } from '../messages/initiative.ts';
import { initiativeWords } from '../messages/words.ts';
import type { InitiativeView } from '../view.ts';

/** What an initiative is, where it comes from and what it has led to. */
export function BasisShown(props: {
  readonly language: Language;
  readonly view: InitiativeView;
  readonly mayEdit: boolean;
}) {
  const { view } = props;
  const { initiative } = view;
  const text = initiativeMessages(props.language);
  const words = initiativeWords(props.language);
  const { must, informationClass, mainKeyFigure, durationPeriods } = initiative;
  const { earliest, latest } = view.starts;
  const said = (value: string) => (value === '' ? text.basis.missing : value);
  const facts = [
    [text.basis.departments, said(initiative.departments.map(id => view.partName[id] ?? '').join(', '))],
    [text.basis.goals, said(view.goals.map(({ title }) => title).join(', '))],
    [text.basis.nullAlternative, said(initiative.nullAlternative)],
    [
      text.basis.must,
      must === null ? text.basis.mustNo : text.basis.mustYes(words.must[must.reason], must.text),
    ],
    [
      text.basis.start,
      latest === null ? text.basis.startFrom(earliest) : text.basis.startBetween(earliest, latest),
    ],
    [text.basis.duration, text.basis.periods(durationPeriods, view.setting.periodsPerYear)],
    [
      text.basis.informationClass,
      said(informationClass === null ? '' : words.informationClass[informationClass]),
    ],
    [text.basis.mainKeyFigure, said('title' in view.sight ? view.sight.title : (mainKeyFigure ?? ''))],
  ] as const;
  return (
    <Section id="grund" title={text.basis.title}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="as-written">{value}</dd>
          </div>
        ))}
      </dl>
      {props.mayEdit && (
        <p>
          <ButtonLink
            label={text.basis.edit}
            href={`/initiativ/${initiative.id}/grund`}
            variant="secondary"
          />
        </p>
      )}
      <h3>{text.origins.title}</h3>
      {view.before.length === 0 ? <p>{text.origins.none}</p> : <ThreadList objects={view.before} />}
    </Section>
  );
}

function ThreadList(props: { readonly objects: InitiativeView['before'] }) {
  return (
    <ul>
      {props.objects.map(({ kind, id, title, told, href }) => (
        <li key={`${kind} ${id}`}>
          <a href={href}>{title}</a>
          {told !== '' && <span className="hint"> {told}</span>}
        </li>
      ))}
    </ul>
  );
}
