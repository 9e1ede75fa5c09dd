import { StatusMark, type Tone } from '#ui/components/marks.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { dutyMessages } from '../messages/duties.ts';
import type { DutyKind } from '../model/duty.ts';
import type { Reason } from '../model/own.ts';
import type { Standing } from '../model/standing.ts';

const tones: Readonly<Record<Standing, Tone>> = {
  'on-agenda': 'act',
  'with-line': 'act',
  overdue: 'act',
  due: 'watch',
  'due-soon': 'watch',
  waiting: 'same',
  done: 'good',
  'done-late': 'good',
  missed: 'act',
  ended: 'same',
};

/** Where a duty stands, in a shape, a colour and a word. */
export function DutyStanding({
  language,
  standing,
}: {
  readonly language: Language;
  readonly standing: Standing;
}) {
  return <StatusMark tone={tones[standing]} label={dutyMessages(language).standings[standing]} />;
}

export type ListedDuty = {
  readonly id: string;
  readonly kind: DutyKind;
  readonly title: string;
  readonly address: string;
  readonly dueDay: string;
  readonly standing: Standing;
  readonly reason: Reason | null;
  readonly responsible: { readonly name: string };
};

/** Somebody's duties, each a link to where it is done. */
export function DutyList(props: {
  readonly language: Language;
  readonly duties: readonly ListedDuty[];
  readonly label?: string;
}) {
  const { language, duties } = props;
  const text = dutyMessages(language);
  return (
    <ol className="duty-list" aria-label={props.label ?? text.listLabel}>
      {duties.map(duty => (
        <li key={duty.id}>
          <DutyStanding language={language} standing={duty.standing} />
          <div>
            <a href={duty.address}>
              <Swedish>{duty.title}</Swedish>
            </a>
            <ul className="fact-line">
              <li>{text.kinds[duty.kind]}</li>
              <li>{text.by(formatDate(duty.dueDay, language))}</li>
              {duty.reason === 'deputy' && <li>{text.standsInFor(duty.responsible.name)}</li>}
              {duty.reason === 'line' && <li>{text.comeFrom(duty.responsible.name)}</li>}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
