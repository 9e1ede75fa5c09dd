import { adoptionMessages } from '#features/opportunities/messages/adoption.ts';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import type { OpportunityDetails } from '#features/opportunities/opportunity-view.ts';
import { Section } from '#ui/components/finding.tsx';
import { AdoptionList, AdoptionMark } from '#ui/components/marks.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { ScoreParts } from '#ui/components/score-parts.tsx';
import { Swedish, WithSwedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import { PrizeSection } from './prize-section.tsx';

/** Why the opportunity stands here: gaps, parts of the score, who has introduced it, whom to learn from. */
export function OpportunityEvidence(props: {
  readonly language: Language;
  readonly unitCode: string;
  readonly query: string;
  readonly details: OpportunityDetails;
}) {
  const { language, details, query } = props;
  const text = messages(language).one;
  const adoption = adoptionMessages(language);
  return (
    <>
      <Section id="varfor" title={text.whyHere}>
        {details.evidence.length === 0 ? (
          <p>{text.whyHereNone}</p>
        ) : (
          <>
            <ul>
              {details.evidence.map(each => (
                <li key={each.key}>
                  <a href={each.href}>
                    <WithSwedish text={each.sentence} part={each.swedish} />
                  </a>
                </li>
              ))}
            </ul>
            <ScoreParts title={text.score(details.total)} parts={details.parts} of={100} />
            <Disclosure summary={text.method}>
              <p>{text.methodText}</p>
            </Disclosure>
          </>
        )}
      </Section>
      {details.prize !== null && <PrizeSection language={language} prize={details.prize} />}
      <Section id="vem" title={text.who} lede={text.whoText}>
        {details.adoption.length === 0 ? (
          <p>{text.whoNone}</p>
        ) : (
          details.adoption.map(row => (
            <div key={row.id} className="adoption-row">
              <p>
                <a href={`/nyckeltal/${props.unitCode}/${row.id}${query}`}>{row.way}</a>:{' '}
                {adoption.own.toLowerCase()} <AdoptionMark state={row.own.state} word={row.own.word} />
                {row.since !== '' && <span className="hint"> {row.since}</span>}
              </p>
              <AdoptionList
                label={adoption.peersLabel(row.way)}
                units={row.peers.map(peer => ({
                  name: peer.name,
                  state: peer.state,
                  word: peer.word,
                  note: peer.note,
                  href: `/inforande/${peer.code}${query}`,
                }))}
              />
            </div>
          ))
        )}
      </Section>
      <Section
        id="lara"
        title={text.learn}
        {...(details.learnFrom.length === 0 ? {} : { lede: text.learnCaution })}
      >
        {details.learnFrom.length === 0 ? (
          <p>{text.learnNone}</p>
        ) : (
          <>
            <p>
              <Swedish>{details.learnName}</Swedish>:
            </p>
            <ul>
              {details.learnFrom.map(teacher => (
                <li key={teacher.code}>
                  <a href={teacher.href}>{teacher.name}</a>{' '}
                  {text.learnText(teacher.before, teacher.beforeYears, teacher.now, teacher.nowYears)}
                  {': '}
                  {teacher.change}{' '}
                  <span className="hint">
                    ({teacher.isPeer ? text.learnPeer : text.learnNear};{' '}
                    <a href={teacher.compare}>{text.learnCompare(teacher.name)}</a>)
                  </span>
                </li>
              ))}
            </ul>
            <Disclosure summary={text.learnHow}>
              <p>{text.learnHowText}</p>
            </Disclosure>
          </>
        )}
      </Section>
    </>
  );
}
