import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import { meetingMessages } from '../messages/meeting.ts';
import { proposalMessages } from '../messages/proposal.ts';
import { decisionWords } from '../messages/words.ts';
import type { AgendaRow, MeetingRead } from '../reading/meetings.ts';

type Props = {
  readonly language: Language;
  readonly meeting: MeetingRead;
  readonly mayPrepare: boolean;
  readonly mayRecord: boolean;
};

/** The agenda as it is read: each item with its ask, who would own it, and what was decided. */
export function Agenda(props: Props) {
  const { meeting } = props;
  return (
    <ol className="agenda">
      {meeting.agenda.map((item, index) => (
        <li key={item.proposal}>
          <h3>
            <a href={`/beslut/forslag/${item.proposal}`}>
              <Swedish>{item.title}</Swedish>
            </a>
          </h3>
          <Item {...props} item={item} isFirst={index === 0} isLast={index === meeting.agenda.length - 1} />
        </li>
      ))}
    </ol>
  );
}

function Item(
  props: Props & { readonly item: AgendaRow; readonly isFirst: boolean; readonly isLast: boolean },
) {
  const { language, meeting, item, mayPrepare, mayRecord } = props;
  const text = meetingMessages(language);
  const words = decisionWords(language);
  const { decision } = item;
  const isHeld = meeting.state === 'held';
  return (
    <>
      <p className="agenda-ask">
        <Swedish>{item.ask}</Swedish>
      </p>
      <p className="hint">
        {item.state === 'working-material' ? `${text.workingMaterial}. ` : ''}
        {item.owner === null ? text.noOwner : text.proposedOwner(item.owner.name)}
        {item.note === '' ? '' : ` – ${item.note}`}
      </p>
      {decision !== null && (
        <p>
          <strong>
            {decision.paragraph} {words.outcomeSentence[decision.outcome]}
          </strong>{' '}
          <a href={`/beslut/${decision.id}`}>
            {proposalMessages(language).decisionNumber(String(decision.number))}
          </a>
        </p>
      )}
      <div className="button-row">
        {mayRecord && isHeld && item.state !== 'working-material' && item.state !== 'withdrawn' && (
          <a
            className="ds-button"
            data-variant={decision === null ? 'primary' : 'tertiary'}
            href={`/beslut/nytt?forslag=${item.proposal}&mote=${meeting.id}`}
            aria-label={`${decision === null ? text.decide : text.decideAgain}: ${item.title}`}
          >
            {decision === null ? text.decide : text.decideAgain}
          </a>
        )}
        {mayPrepare && meeting.state !== 'closed' && (
          <>
            {!props.isFirst && (
              <Move {...props} step="earlier" label={text.up} long={text.earlier(item.title)} />
            )}
            {!props.isLast && (
              <Move {...props} step="later" label={text.down} long={text.later(item.title)} />
            )}
            {decision === null && (
              <Move {...props} step="out" label={text.remove} long={text.out(item.title)} />
            )}
          </>
        )}
      </div>
    </>
  );
}

function Move(props: {
  readonly meeting: Pick<MeetingRead, 'version'>;
  readonly item: Pick<AgendaRow, 'proposal'>;
  readonly step: 'earlier' | 'later' | 'out';
  readonly label: string;
  readonly long: string;
}) {
  return (
    <form method="post">
      <input type="hidden" name="step" value={props.step} />
      <input type="hidden" name="version" value={props.meeting.version} />
      <input type="hidden" name="proposal" value={props.item.proposal} />
      <button className="ds-button" type="submit" data-variant="tertiary" aria-label={props.long}>
        {props.label}
      </button>
    </form>
  );
}
