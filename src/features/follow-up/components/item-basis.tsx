import { Section } from '#ui/components/finding.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatKronor, formatKronorPerYear } from '#ui/format/money.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { agendaMessages } from '../messages/agenda.ts';
import { followUpWords } from '../messages/words.ts';
import { choices } from '../model/agenda-note.ts';
import type { ItemRead } from '../reading/agenda-item.ts';
import { AnswerShown } from './answer-shown.tsx';

/** What the group needs to have read before it decides: one page. */
export function ItemBasis(props: { readonly language: Language; readonly read: ItemRead }) {
  const { language, read } = props;
  const text = agendaMessages(language);
  const { decided, promised, followed, item } = read;
  const latest = (followed?.answers ?? []).filter(({ correctedBy }) => correctedBy === null).slice(0, 3);
  const fact = (term: string, description: string | null) =>
    description === null || description === ''
      ? []
      : [{ term, description: <Swedish>{description}</Swedish> }];
  const hands = item?.stake.hands ?? 0;
  return (
    <>
      <Section id="beslutat" title={text.decided}>
        {decided === null ? (
          <p>{text.undecided}</p>
        ) : (
          <>
            <p>
              <a href={`/beslut/${decided.id}`}>
                {text.decidedText(
                  formatNumber(decided.number, language, 0),
                  formatDate(decided.decidedOn, language),
                )}
              </a>
            </p>
            <Facts
              facts={[...fact(text.reasons, decided.reasons), ...fact(text.conditions, decided.conditions)]}
            />
          </>
        )}
      </Section>
      <Section id="utlovat" title={text.promised}>
        <Facts
          facts={[
            ...fact(text.benefitPerYear, formatKronorPerYear(promised.benefitKronorPerYear, language)),
            ...fact(text.investment, formatKronor(promised.investmentKronor, language)),
            ...fact(text.running, formatKronorPerYear(promised.runningKronorPerYear, language)),
            ...(hands === 0 ? [] : fact(text.handsMost, text.handsText(formatNumber(hands, language, 1)))),
            ...fact(text.notDoing, promised.nullAlternative),
          ]}
        />
      </Section>
      {followed !== null && latest.length > 0 && (
        <Section id="avstamningar" title={text.checkIns}>
          <ol className="answer-list">
            {latest.map(answer => (
              <li key={answer.id}>
                <AnswerShown language={language} answer={answer} />
              </li>
            ))}
          </ol>
          <p>
            <a href={`/uppfoljning/${followed.id}`}>{text.toHistory}</a>
          </p>
        </Section>
      )}
      <Section id="alternativ" title={text.alternatives}>
        <Facts
          facts={choices.map(choice => ({
            term: followUpWords(language).choice[choice],
            description: text.alternativeText[choice],
          }))}
        />
      </Section>
    </>
  );
}
