import { Checkbox, TextArea } from '#ui/components/forms.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { conversationMessages } from '../messages/conversation.ts';
import { moderationMessages } from '../messages/moderation.ts';
import type { Seed } from '../reading/seeds.ts';

/** Statements of the leadership: written one to a line, or picked from opportunities and trends. */
export function SeedForm(props: {
  readonly language: Language;
  readonly count: number;
  readonly seeds: readonly Seed[];
  readonly typed: string;
  readonly error: string | undefined;
}) {
  const text = conversationMessages(props.language);
  const words = moderationMessages(props.language);
  return (
    <section className="section" id="pastaenden" aria-labelledby="seeds-heading">
      <h2 id="seeds-heading">{text.seeds}</h2>
      <p>
        {props.count === 0
          ? text.seedsNone
          : text.seedsCount(formatCount(props.count, words.one, words.many, props.language))}
      </p>
      <form className="form" method="post">
        <TextArea
          id="seeds"
          name="seeds"
          label={text.seedsLabel}
          hint={text.seedsHint}
          value={props.typed}
          error={props.error}
          rows={5}
        />
        {props.seeds.length > 0 && (
          <details className="disclosure">
            <summary>{text.seedsPick}</summary>
            {props.seeds.map(({ origin, id, text: said }) => (
              <Checkbox
                key={id}
                id={`pick-${id}`}
                name="pick"
                value={`${origin} ${id}`}
                label={<Swedish>{said}</Swedish>}
                isChecked={false}
              />
            ))}
          </details>
        )}
        <button className="ds-button" type="submit" name="does" value="seeds" data-variant="secondary">
          {text.seedsAdd}
        </button>
      </form>
    </section>
  );
}
