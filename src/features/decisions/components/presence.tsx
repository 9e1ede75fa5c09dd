import { type Option, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { meetingMessages } from '../messages/meeting.ts';
import { decisionWords } from '../messages/words.ts';
import { presences } from '../model/meeting.ts';
import type { MeetingRead } from '../reading/meetings.ts';

/** Who was there. */
export function PresenceTable(props: { readonly language: Language; readonly meeting: MeetingRead }) {
  const { language, meeting } = props;
  const text = meetingMessages(language);
  return (
    <Table
      caption={text.presenceCaption}
      captionDisplay="hidden"
      label={text.presenceCaption}
      rows={meeting.presence}
      rowKey={({ person }) => person.id}
      columns={[
        { key: 'person', header: text.person, align: 'text', cell: ({ person }) => person.name },
        { key: 'title', header: text.titleOf, align: 'text', cell: ({ title }) => title ?? '' },
        {
          key: 'presence',
          header: text.presence,
          align: 'text',
          cell: ({ presence }) => decisionWords(language).presence[presence],
        },
      ]}
    />
  );
}

/** Notes who was there: the members of the group, those noted already, and one more at a time. */
export function PresenceForm(props: {
  readonly language: Language;
  readonly meeting: MeetingRead;
  readonly expected: readonly Option[];
  readonly others: readonly Option[];
}) {
  const { language, meeting, expected, others } = props;
  const text = meetingMessages(language);
  const words = decisionWords(language);
  const noted = new Map(meeting.presence.map(({ person, presence }) => [person.id, presence]));
  const options = [
    { value: '', label: text.notNoted },
    ...presences.map(presence => ({ value: presence, label: words.presence[presence] })),
  ];
  return (
    <form className="form" method="post">
      <input type="hidden" name="step" value="presence" />
      <input type="hidden" name="version" value={meeting.version} />
      {expected.map(({ value, label }) => (
        <SelectField
          key={value}
          id={`person-${value}`}
          name={`person-${value}`}
          label={text.presenceOf(label)}
          value={noted.get(value) ?? (meeting.presence.length === 0 ? 'present' : '')}
          options={options}
        />
      ))}
      <SelectField
        id="another"
        name="another"
        label={text.another}
        value=""
        options={[{ value: '', label: text.anotherNone }, ...others]}
      />
      <SubmitButton label={text.savePresence} variant="secondary" />
    </form>
  );
}
