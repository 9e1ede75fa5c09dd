import { SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { takingPartMessages } from '../messages/taking-part.ts';
import type { TakingProps } from './taking-props.ts';

/** Text as it was written, a paragraph to each. */
export function Paragraphs(props: { readonly text: string; readonly lang: string }) {
  return props.text
    .split(/\n{1,}/)
    .map(each => each.trim())
    .filter(each => each !== '')
    .map((each, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text never change their order
      <p key={at} lang={props.lang}>
        {each}
      </p>
    ));
}

/** What it is about, what comes of it and how answers are protected, before the first statement. */
export function StartScreen({ language, view, link }: TakingProps) {
  const text = takingPartMessages(language).start;
  const { conversation, groups } = view.part;
  const optionsOf = (kind: 'part' | 'profession') =>
    groups.filter(each => each.kind === kind).map(({ id, name }) => ({ value: id, label: name }));
  const notTold = { value: '', label: text.notTold };
  const parts = optionsOf('part');
  const professions = optionsOf('profession');
  const asksGroups = link === null && groups.length > 0;
  return (
    <>
      <Paragraphs text={conversation.background} lang={conversation.language} />
      <p>{text.how}</p>
      <form className="form" method="post">
        <input type="hidden" name="does" value="begin" />
        {asksGroups && <p>{text.groups}</p>}
        {asksGroups && parts.length > 0 && (
          <SelectField id="part" name="part" label={text.part} value="" options={[notTold, ...parts]} />
        )}
        {asksGroups && professions.length > 0 && (
          <SelectField
            id="profession"
            name="profession"
            label={text.profession}
            value=""
            options={[notTold, ...professions]}
          />
        )}
        <SubmitButton label={text.begin} />
      </form>
      <section className="taking-told">
        <h2>{text.afterwards}</h2>
        <Paragraphs text={conversation.promise} lang={conversation.language} />
        <p>{text.byDay(formatDate(conversation.promisedOn, language))}</p>
        <h2>{text.secret}</h2>
        <p>{text.secretText}</p>
        {link !== null && <p>{text.secretLink}</p>}
      </section>
    </>
  );
}
