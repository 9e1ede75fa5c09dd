import { Section } from '#ui/components/finding.tsx';
import { StatusMark } from '#ui/components/marks.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { placeMessages } from '../messages/places.ts';
import { roundMessages } from '../messages/round.ts';
import type { LowShown } from '../view.ts';

/** So many stand open; a list of twenty would be read by nobody. */
const shownFirst = 6;

/** Each low answer with what to do about it and where in Rodret it is done. */
export function LowAnswers(props: {
  readonly language: Language;
  readonly round: string;
  readonly low: readonly LowShown[];
  readonly mayMakeOpportunity: boolean;
}) {
  const { language, low } = props;
  const text = roundMessages(language);
  const count = formatNumber(low.length, language, 0);
  if (low.length === 0) {
    return (
      <Section id="lagt" title={text.noLow} lede={text.noLowText}>
        {null}
      </Section>
    );
  }
  const item = (each: LowShown) => (
    <LowAnswer
      key={each.item}
      language={language}
      low={each}
      opportunity={props.mayMakeOpportunity ? `/mognad/${props.round}/mojlighet/${each.item}` : null}
    />
  );
  const rest = low.slice(shownFirst);
  return (
    <Section id="lagt" title={low.length === 1 ? text.lowOne : text.low(count)} lede={text.lowLede}>
      <ol className="maturity-list">{low.slice(0, shownFirst).map(item)}</ol>
      {rest.length > 0 && (
        <details className="disclosure">
          <summary>{text.lowMore(formatNumber(rest.length, language, 0))}</summary>
          <ol className="maturity-list">{rest.map(item)}</ol>
        </details>
      )}
    </Section>
  );
}

function LowAnswer(props: {
  readonly language: Language;
  readonly low: LowShown;
  /** Where an opportunity is made of it; null for whoever may not. */
  readonly opportunity: string | null;
}) {
  const { language, low } = props;
  const text = roundMessages(language);
  return (
    <li id={low.item}>
      <p className="topic">{low.area}</p>
      <h3>{low.statement}</h3>
      <p>
        <StatusMark tone="act" label={low.step} />{' '}
        <span className="hint">({low.by === 'group' ? text.byGroup : text.byPersons})</span>
      </p>
      <p className="hint">{text.full(low.full)}</p>
      <Mend language={language} mend={low.mend} />
      {low.led.length > 0 && (
        <p>
          {text.led}:{' '}
          {low.led.map((object, at) => (
            <span key={object.id}>
              {at > 0 && ', '}
              <a href={object.href}>
                <Swedish>{object.title}</Swedish>
              </a>
            </span>
          ))}
        </p>
      )}
      {props.opportunity !== null && (
        <p className="button-row">
          <a href={props.opportunity}>{text.makeOpportunity}</a>
        </p>
      )}
    </li>
  );
}

function Mend({ language, mend }: { readonly language: Language; readonly mend: LowShown['mend'] }) {
  const places = placeMessages(language);
  return (
    <ul className="maturity-mend">
      {mend.map(({ what, place, href }) => (
        <li key={what}>
          {what} <a href={href}>{places[place]}</a>
        </li>
      ))}
    </ul>
  );
}
