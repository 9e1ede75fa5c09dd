import { Field, SelectField, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { invitePageMessages } from '../messages/invite.ts';
import type { Invited } from '../model/conversation.ts';
import { type Batch, mostLinks } from '../model/link.ts';

export type InviteValues = {
  readonly invitedPart: string;
  readonly invitedProfession: string;
  readonly count: string;
  readonly addresses: string;
};

type Props = {
  readonly language: Language;
  readonly groups: readonly Pick<Invited, 'id' | 'kind' | 'name'>[];
  readonly values: InviteValues;
  readonly errors: Readonly<Record<string, string>>;
};

function GroupFields({ language, groups, values, form }: Props & { readonly form: 'links' | 'mail' }) {
  const text = invitePageMessages(language);
  const of = (kind: Invited['kind']) =>
    groups.filter(each => each.kind === kind).map(({ id, name }) => ({ value: id, label: name }));
  const any = { value: '', label: text.any };
  const parts = of('part');
  const professions = of('profession');
  return (
    <>
      {parts.length > 0 && (
        <SelectField
          id={`${form}-part`}
          name="invitedPart"
          label={text.part}
          value={values.invitedPart}
          options={[any, ...parts]}
        />
      )}
      {professions.length > 0 && (
        <SelectField
          id={`${form}-profession`}
          name="invitedProfession"
          label={text.profession}
          value={values.invitedProfession}
          options={[any, ...professions]}
        />
      )}
    </>
  );
}

export function LinksForm(props: Props & { readonly formKey: string }) {
  const text = invitePageMessages(props.language);
  return (
    <form className="form" method="post">
      <input type="hidden" name="key" value={props.formKey} />
      <GroupFields {...props} form="links" />
      <Field
        id="count"
        name="count"
        label={text.count}
        error={props.errors.count}
        isRequired
        control={attributes => (
          <input
            className="ds-input"
            type="number"
            min={1}
            max={mostLinks}
            defaultValue={props.values.count}
            {...attributes}
          />
        )}
      />
      <button className="ds-button" type="submit" name="does" value="make" data-variant="primary">
        {text.make}
      </button>
    </form>
  );
}

export function MailForm(props: Props & { readonly formKey: string }) {
  const text = invitePageMessages(props.language);
  return (
    <form className="form" method="post">
      <input type="hidden" name="key" value={props.formKey} />
      <GroupFields {...props} form="mail" />
      <TextArea
        id="addresses"
        name="addresses"
        label={text.addresses}
        hint={text.addressesHint}
        value={props.values.addresses}
        error={props.errors.addresses}
        rows={6}
        isRequired
      />
      <button className="ds-button" type="submit" name="does" value="mail" data-variant="secondary">
        {text.send}
      </button>
    </form>
  );
}

/** What has been made, by batch: how many and for whom, never whether one was used. */
export function BatchTable(props: {
  readonly language: Language;
  readonly groups: Props['groups'];
  readonly batches: readonly Batch[];
}) {
  const { language } = props;
  const text = invitePageMessages(language);
  const nameOf = (id: string | null) => props.groups.find(each => each.id === id)?.name;
  if (props.batches.length === 0) return <p>{text.noBatches}</p>;
  return (
    <Table
      caption={text.batchTable}
      captionDisplay="hidden"
      label={text.batchTable}
      columns={[
        {
          key: 'made',
          header: text.columns.made,
          align: 'text',
          cell: row => formatDate(row.madeOn, language),
        },
        {
          key: 'group',
          header: text.columns.group,
          align: 'text',
          cell: row =>
            [nameOf(row.part), nameOf(row.profession)].filter(name => name !== undefined).join(', ') ||
            text.everyone,
        },
        {
          key: 'links',
          header: text.columns.links,
          align: 'number',
          cell: row => formatNumber(row.links, language, 0),
        },
        {
          key: 'withdraw',
          header: text.columns.withdraw,
          align: 'text',
          cell: row =>
            row.isWithdrawn ? (
              text.withdrawn
            ) : (
              <form method="post">
                <input type="hidden" name="does" value="withdraw" />
                <input type="hidden" name="linkBatch" value={row.batch} />
                <SubmitButton label={text.withdraw} variant="secondary" />
              </form>
            ),
        },
      ]}
      rows={props.batches}
      rowKey={row => row.batch}
    />
  );
}
