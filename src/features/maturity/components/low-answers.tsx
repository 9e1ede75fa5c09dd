import { Section } from '#ui/components/finding.tsx';
import { StatusMark } from '#ui/components/marks.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { placeMessages } from '../messages/places.ts';
import { roundMessages } from '../messages/round.ts';
import type { LowShown } from '../view.ts';

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
  return (
    <Section id="lagt" title={low.length === 1 ? text.lowOne : text.low(count)} lede={text.lowLede}>
      <ol className="maturity-list">
        {low.map(each => (
          <li key={each.item} id={each.item}>
            <p className="topic">{each.area}</p>
            <h3>{each.statement}</h3>
            <p>
              <StatusMark tone="act" label={each.step} />{' '}
              <span className="hint">({each.by === 'group' ? text.byGroup : text.byPersons})</span>
            </p>
            <p className="hint">{text.full(each.full)}</p>
            <Mend language={language} mend={each.mend} />
            {each.led.length > 0 && (
              <p>
                {text.led}:{' '}
                {each.led.map((object, at) => (
                  <span key={object.id}>
                    {at > 0 && ', '}
                    <a href={object.href}>
                      <Swedish>{object.title}</Swedish>
                    </a>
                  </span>
                ))}
              </p>
            )}
            {props.mayMakeOpportunity && (
              <p className="button-row">
                <a href={`/mognad/${props.round}/mojlighet/${each.item}`}>{text.makeOpportunity}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
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
