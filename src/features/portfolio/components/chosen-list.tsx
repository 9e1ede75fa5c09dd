import { Section } from '#ui/components/finding.tsx';
import { formatKronor } from '#ui/format/money.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/portfolio.ts';
import { periodWords } from '../period-words.ts';
import type { ResultRows } from '../result-rows.ts';
import type { Listed } from '../scenario-view.ts';
import { ChoiceForm, type RefusedChoice } from './choice-form.tsx';

type Plan = { readonly firstYear: number; readonly periodsPerYear: number };

type Shared = {
  readonly language: Language;
  readonly plan: Plan;
  readonly version: number;
  readonly mayEdit: boolean;
  readonly refused: RefusedChoice | null;
};

/** What goes in and what must wait, each with why. */
export function ChosenLists(props: Shared & { readonly rows: ResultRows }) {
  const { language, plan, rows } = props;
  const text = messages(language);
  const count = (many: number) => formatCount(many, text.counted.one, text.counted.many, language);
  return (
    <>
      <Section id="med" title={text.goesIn(count(rows.inside.length))} lede={text.goesInLede}>
        <ol className="portfolio-list">
          {rows.inside.map(({ initiative, start, worth, why }) => (
            <Row
              key={initiative.shown}
              {...props}
              initiative={initiative}
              start={start}
              facts={[
                text.starts(periodWords(plan, start, language)),
                text.worth(formatKronor(worth, language)),
              ]}
              sentences={[why]}
            />
          ))}
        </ol>
      </Section>
      {rows.outside.length > 0 && (
        <Section id="ute" title={text.staysOut(count(rows.outside.length))} lede={text.staysOutLede}>
          <ul className="portfolio-list">
            {rows.outside.map(({ initiative, why, instead }) => (
              <Row
                key={initiative.shown}
                {...props}
                initiative={initiative}
                start={null}
                facts={[]}
                sentences={instead === null ? [why] : [why, instead]}
              />
            ))}
          </ul>
        </Section>
      )}
      {rows.unknown.length > 0 && <PlainList {...props} title={text.notIn} initiatives={rows.unknown} />}
    </>
  );
}

/** Initiatives of which no calculation says anything yet. */
export function PlainList(
  props: Shared & { readonly title: string; readonly initiatives: readonly Listed[] },
) {
  return (
    <Section id="initiativ" title={props.title}>
      <ul className="portfolio-list">
        {props.initiatives.map(initiative => (
          <Row
            key={initiative.shown}
            {...props}
            initiative={initiative}
            start={null}
            facts={[]}
            sentences={[]}
          />
        ))}
      </ul>
    </Section>
  );
}

function Row(
  props: Shared & {
    readonly initiative: Listed;
    readonly start: number | null;
    readonly facts: readonly string[];
    readonly sentences: readonly string[];
  },
) {
  const { language, plan, initiative, facts, sentences } = props;
  const text = messages(language);
  const { choice } = initiative;
  const held =
    choice === null
      ? []
      : [
          choice.rule === 'locked'
            ? text.held.locked(periodWords(plan, choice.startPeriod ?? 0, language))
            : text.held[choice.rule],
        ];
  return (
    <li id={initiative.shown}>
      <h3>
        <a href={`/initiativ/${initiative.id}`}>{initiative.title}</a>
      </h3>
      <ul className="fact-line">
        {[initiative.shown, ...facts, ...held].map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {props.mayEdit && (
        <ChoiceForm
          language={language}
          version={props.version}
          initiative={initiative}
          start={props.start}
          refused={props.refused}
        />
      )}
    </li>
  );
}
