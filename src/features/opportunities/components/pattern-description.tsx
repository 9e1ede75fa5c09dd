import { messages } from '#features/opportunities/messages/opportunities.ts';
import type { PatternTexts } from '#features/opportunities/opportunity-view.ts';
import { nameOf } from '#features/situation/index.ts';
import { Section } from '#ui/components/finding.tsx';
import { PlainList } from '#ui/components/plain-list.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';

/** The way of working itself: what changes, how it should move the figures, conditions, effort, risks, questions. */
export function PatternDescription(props: {
  readonly language: Language;
  readonly pattern: PatternTexts;
  readonly unitCode: string;
  readonly query: string;
}) {
  const { pattern, query } = props;
  const text = messages(props.language).one;
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
      <Section id="mekanism" title={text.mechanisms}>
        {pattern.mechanisms.map(mechanism => (
          <div key={mechanism.text} className="stack">
            <p>{mechanism.text}</p>
            <ul>
              {mechanism.keyFigures.map(({ id, title, isHeld, basis }) => (
                <li key={id}>
                  {isHeld ? (
                    <a href={`/nyckeltal/${props.unitCode}/${id}${query}`} lang="sv">
                      {nameOf(title)}
                    </a>
                  ) : (
                    <Swedish>{nameOf(title)}</Swedish>
                  )}{' '}
                  <span className="hint">
                    ({mechanism.moves === 'up' ? text.up : text.down}; {basis})
                  </span>
                </li>
              ))}
            </ul>
            <p className="hint">{mechanism.reach}</p>
          </div>
        ))}
      </Section>
      <Section id="fragor" title={text.questions}>
        <PlainList items={pattern.questions} />
      </Section>
      <Section id="villkor" title={text.conditions}>
        <PlainList items={pattern.preconditions} />
      </Section>
      <Section id="ratt" title={text.legal}>
        <ul>
          {pattern.legal.map(condition => (
            <li key={condition.text}>
              {condition.text} {condition.fact !== null && <span className="hint">({condition.fact})</span>}
            </li>
          ))}
        </ul>
        {pattern.human !== null && <Facts facts={[{ term: text.human, description: pattern.human }]} />}
      </Section>
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
          <p>{text.unknown}</p>
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
    </>
  );
}
