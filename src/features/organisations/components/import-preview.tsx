import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { daysText } from '../days.ts';
import { importMessages } from '../messages/import.ts';
import { kindMessages } from '../messages/kinds.ts';
import type { PartFields } from '../model/part.ts';

/** A part as a preview tells it: the parent by name. */
export type ToldPart = Omit<PartFields, 'parent'> & {
  readonly key: string;
  readonly parentName: string | null;
};

export type Told = {
  readonly basis: string;
  readonly text: string;
  readonly added: readonly ToldPart[];
  readonly changed: readonly { readonly before: ToldPart; readonly after: ToldPart }[];
  readonly ended: readonly ToldPart[];
  readonly unchangedCount: number;
};

/** What an import would do, and the button that does it. */
export function ImportPreview(props: {
  readonly language: Language;
  readonly today: string;
  readonly told: Told;
}) {
  const { language, today, told } = props;
  const text = importMessages(language);
  const { added, changed, ended } = told;
  const count = (number: number) => formatNumber(number, language, 0);
  const isNothing = added.length + changed.length + ended.length === 0;
  const described = (part: ToldPart): string => {
    const kind = kindMessages(language)[part.kind];
    const place = part.parentName === null ? '' : ` ${text.under(part.parentName)}`;
    return text.addedPart(part.name, `${kind}${place}`, daysText(part, language, today));
  };
  return (
    <Section
      id="det-har-hander"
      title={text.preview}
      lede={
        isNothing
          ? text.nothing
          : text.counts(
              count(added.length),
              count(changed.length),
              count(ended.length),
              count(told.unchangedCount),
            )
      }
    >
      <Group title={text.added} rows={added.map(part => ({ key: part.key, words: described(part) }))} />
      <Group
        title={text.changed}
        rows={changed.map(({ before, after }) => ({
          key: after.key,
          words: text.change(described(before), described(after)),
        }))}
      />
      <Group
        title={text.ended}
        rows={ended.map(part => ({
          key: part.key,
          words: text.endedPart(part.name, formatDate(part.validTo ?? '', language)),
        }))}
      />
      {!isNothing && (
        <form method="post" encType="multipart/form-data" className="form">
          <input type="hidden" name="step" value="save" />
          <input type="hidden" name="basis" value={told.basis} />
          <textarea hidden readOnly name="text" value={told.text} />
          <SubmitButton label={text.save} />
        </form>
      )}
    </Section>
  );
}

function Group(props: {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly words: string }[];
}) {
  if (props.rows.length === 0) return null;
  return (
    <>
      <h3>{props.title}</h3>
      <ul>
        {props.rows.map(row => (
          <li key={row.key}>{row.words}</li>
        ))}
      </ul>
    </>
  );
}
