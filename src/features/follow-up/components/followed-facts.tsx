import { Section } from '#ui/components/finding.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { commitmentMessages } from '../messages/commitment.ts';
import { followUpWords } from '../messages/words.ts';
import type { FollowedRow } from '../reading/followed.ts';

/** Who answers, who reviews, how often and when next; and the ways on. */
export function FollowedFacts(props: { readonly language: Language; readonly followed: FollowedRow }) {
  const { language, followed } = props;
  const text = commitmentMessages(language);
  const words = followUpWords(language);
  const { initiative, decision, next, every, missed } = followed;
  return (
    <>
      <Section id="om" title={text.about}>
        <Facts
          facts={[
            { term: text.owner, description: followed.owner.name },
            { term: text.reviewer, description: followed.reviewer?.name ?? text.noReviewer },
            { term: text.every, description: every === null ? text.noRhythm : words.every[every] },
            ...(next === null
              ? []
              : [
                  {
                    term: text.nextDue,
                    description: text.nextDueText(
                      formatDate(next.dueOn, language),
                      words.standing[next.standing],
                    ),
                  },
                ]),
            ...(missed === 0 ? [] : [{ term: text.missed, description: formatNumber(missed, language, 0) }]),
          ]}
        />
      </Section>
      <Section id="lankar" title={text.links}>
        <ul className="plain-list">
          {[
            { label: text.decision, href: `/beslut/${decision.id}` },
            { label: text.initiative, href: `/initiativ/${initiative.id}` },
            { label: text.benefits, href: `/nyttor?initiativ=${initiative.id}` },
            { label: text.effect, href: `/initiativ/${initiative.id}/effekt` },
          ].map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
