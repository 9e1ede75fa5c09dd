import { Section } from '#ui/components/finding.tsx';
import { PlainList } from '#ui/components/plain-list.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import { catalogueMessages } from '../messages/catalogue.ts';
import type { PatternView } from '../pattern-view.ts';

type KeyFigure = PatternView['adoption'][number];

/** Everything that a pattern says. Key figures lead to the values of a unit, where one is chosen and they are held. */
export function PatternShown(props: {
  readonly language: Language;
  readonly pattern: PatternView;
  readonly unit: { readonly code: string } | null;
  /** Ids of key figures that the unit's newest snapshot holds: only they are links. */
  readonly held: readonly string[];
}) {
  const { pattern, unit } = props;
  const text = catalogueMessages(props.language);
  const held = new Set(props.held);
  const named = ({ id, name }: KeyFigure) =>
    unit !== null && held.has(id) ? (
      <a href={`/nyckeltal/${unit.code}/${id}`} lang="sv">
        {name}
      </a>
    ) : (
      <Swedish>{name}</Swedish>
    );
  return (
    <>
      <Section id="andras" title={text.changes}>
        <Facts
          facts={[
            { term: text.residents, description: pattern.changes.residents },
            { term: text.employees, description: pattern.changes.employees },
            { term: text.organisation, description: pattern.changes.organisation },
          ]}
        />
      </Section>
      <Section id="mekanism" title={text.mechanisms} lede={text.mechanismsText}>
        {pattern.mechanisms.map(mechanism => (
          <div key={mechanism.text} className="stack">
            <p>{mechanism.text}</p>
            <ul>
              {mechanism.keyFigures.map(keyFigure => (
                <li key={keyFigure.id}>
                  {named(keyFigure)}{' '}
                  <span className="hint">
                    ({keyFigure.id}, {mechanism.moves})
                  </span>
                </li>
              ))}
            </ul>
            <p className="hint">{mechanism.reach}</p>
          </div>
        ))}
      </Section>
      <Section id="forutsattningar" title={text.preconditions}>
        <PlainList items={pattern.preconditions} />
      </Section>
      <LegalConditions language={props.language} pattern={pattern} />
      <Section id="insats" title={text.effort}>
        <p>
          {pattern.effort.size}, {pattern.effort.months}. {pattern.effort.text}
        </p>
      </Section>
      <Section id="risker" title={text.risks}>
        <PlainList items={pattern.risks} />
        <Facts facts={[{ term: text.worseOff, description: pattern.worseOff }]} />
      </Section>
      <Section id="effekter" title={text.effects}>
        {pattern.effects.length === 0 ? (
          <p>{text.noEffects}</p>
        ) : (
          <ul>
            {pattern.effects.map(effect => (
              <li key={effect.text}>
                {effect.text} <span className="hint">({effect.source})</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="inforande" title={text.adoption}>
        {pattern.adoption.length === 0 ? (
          <p>{text.noAdoption}</p>
        ) : (
          <ul>
            {pattern.adoption.map(keyFigure => (
              <li key={keyFigure.id}>
                {named(keyFigure)} <span className="hint">({keyFigure.id})</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="fragor" title={text.questions}>
        <PlainList items={pattern.questions} />
      </Section>
    </>
  );
}

function LegalConditions({
  language,
  pattern,
}: {
  readonly language: Language;
  readonly pattern: PatternView;
}) {
  const text = catalogueMessages(language);
  return (
    <Section id="ratt" title={text.legal} lede={text.legalText}>
      <ul>
        {pattern.legal.map(({ text: condition, fact }) => (
          <li key={condition}>
            {condition}
            {fact === null ? (
              <span className="hint"> {text.noFact}</span>
            ) : (
              <details className="disclosure">
                <summary>
                  <span>
                    {text.fact}: <span lang="sv">{fact.statute}</span>, {fact.status}
                  </span>
                </summary>
                <div className="disclosure-content">
                  <p>{fact.text}</p>
                  <p className="hint">
                    {[fact.validFrom, fact.status].filter(each => each !== null).join(', ')}. {fact.source}.
                  </p>
                </div>
              </details>
            )}
          </li>
        ))}
      </ul>
      <Facts facts={[{ term: text.human, description: pattern.human ?? text.humanNone }]} />
    </Section>
  );
}
