import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { type Column, Table } from '#ui/components/table.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { personMessages } from '../messages/person.ts';
import type { Invitation, InvitationState } from '../model.ts';

type Row = Invitation & { readonly state: InvitationState };

/** Every invitation a person got, with what can be done with the newest. */
export function InvitationsOf(props: {
  readonly language: 'sv' | 'en';
  readonly invitations: readonly Row[];
  readonly canRenew: boolean;
  readonly canWithdraw: boolean;
  /** So that a form sent twice makes one invitation. */
  readonly formKey: string;
}) {
  const { language, invitations, canWithdraw } = props;
  const text = personMessages(language);
  const withdrawing: readonly Column<Row>[] = canWithdraw
    ? [
        {
          key: 'step',
          header: text.step,
          align: 'text',
          cell: row =>
            row.state === 'open' ? (
              <form method="post">
                <input type="hidden" name="step" value="withdraw" />
                <input type="hidden" name="invitation" value={row.id} />
                <input type="hidden" name="version" value={row.version} />
                <SubmitButton label={text.withdraw} variant="secondary" />
              </form>
            ) : (
              '–'
            ),
        },
      ]
    : [];
  return (
    <Section id="inbjudningar" title={text.invitations}>
      {invitations.length === 0 ? (
        <p>{text.invitationsNone}</p>
      ) : (
        <Table
          caption={text.caption}
          captionDisplay="hidden"
          label={text.caption}
          rows={invitations}
          rowKey={row => row.id}
          columns={[
            {
              key: 'made',
              header: text.made,
              align: 'text',
              cell: row => formatDateTime(row.createdAt, language),
            },
            {
              key: 'until',
              header: text.until,
              align: 'text',
              cell: row => formatDateTime(row.expiresAt, language),
            },
            { key: 'state', header: text.state, align: 'text', cell: row => text.states[row.state] },
            ...withdrawing,
          ]}
        />
      )}
      {props.canRenew && (
        <form className="form" method="post">
          <input type="hidden" name="step" value="renew" />
          <input type="hidden" name="key" value={props.formKey} />
          <p className="hint">{text.renewHint}</p>
          <SubmitButton label={text.renew} variant="secondary" />
        </form>
      )}
    </Section>
  );
}
