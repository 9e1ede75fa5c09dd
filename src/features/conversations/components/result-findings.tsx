import { Section } from '#ui/components/finding.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import type { Findings } from '../model/findings.ts';
import type { Results } from '../reading/results.ts';
import { numeralOf, statementsText } from '../results/wording.ts';
import { AllStatements } from './all-statements.tsx';
import { DividesTable } from './divides-table.tsx';
import { OpinionGroups } from './opinion-groups.tsx';
import { OpinionMapFigure } from './opinion-map.tsx';
import { Said } from './said.tsx';
import { SharedList } from './statement-list.tsx';

/** What was found, in its order: what all share, what divides, the groups with their map, what cannot be told, all of it. */
export function ResultFindings(props: {
  readonly language: Language;
  readonly results: Pick<Results, 'texts' | 'map' | 'conversation' | 'language'>;
  readonly findings: Findings;
}) {
  const { language, findings } = props;
  const { texts, map, conversation } = props.results;
  const text = resultMessages(language);
  const { consensus, divisive, groups, few } = findings;
  const isGrouped = groups.length > 1;
  const number = (count: number) => formatNumber(count, language, 0);
  const shown = {
    language,
    lang: props.results.language,
    texts,
    addressOf: (id: string) => `/samtal/${conversation}/resultat/${id}`,
  };
  return (
    <>
      <Section
        id="samsyn"
        title={
          consensus.length === 0
            ? text.consensus.none
            : (isGrouped ? text.consensus.title : text.consensus.titleOne)(number(consensus.length))
        }
        lede={isGrouped ? text.consensus.lede : text.consensus.ledeOne}
      >
        <SharedList {...shown} found={consensus} isGrouped={isGrouped} />
      </Section>
      <Section
        id="skiljer"
        title={divisive.length === 0 ? text.divisive.none : text.divisive.title(number(divisive.length))}
        lede={
          divisive.length === 0
            ? text.divisive.noneText
            : isGrouped
              ? text.divisive.lede
              : text.divisive.ledeOne
        }
      >
        {divisive.length > 0 && <DividesTable {...shown} found={divisive} />}
      </Section>
      <Section
        id="grupper"
        title={isGrouped ? text.groups.title(numeralOf(groups.length, language)) : text.groups.none}
        lede={isGrouped ? text.groups.lede : noGroupsText(findings, language)}
      >
        {isGrouped && (
          <>
            <p>{clearness(findings, language)}</p>
            <OpinionGroups {...shown} groups={groups} />
          </>
        )}
        {map === null ? (
          <p className="hint">{text.map.none}</p>
        ) : (
          <OpinionMapFigure language={language} map={map} groups={groups} />
        )}
      </Section>
      {few.length > 0 && (
        <Section
          id="for-fa"
          title={text.few.title(statementsText(few.length, language))}
          lede={text.few.lede}
        >
          <ul className="opinions">
            {few.map(id => (
              <li key={id}>
                <Said lang={props.results.language}>{texts[id] ?? ''}</Said>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="alla" title={text.all.title} lede={text.all.note}>
        <details className="disclosure printed-whole">
          <summary>{text.all.caption}</summary>
          <AllStatements {...shown} findings={findings} />
        </details>
      </Section>
    </>
  );
}

function noGroupsText({ warnings }: Findings, language: Language): string {
  const text = resultMessages(language).groups;
  return warnings.includes('few-participants') ? text.few : text.noneText;
}

function clearness({ silhouette }: Findings, language: Language): string {
  const text = resultMessages(language).groups;
  if (silhouette === null || silhouette < 0.35) return text.weak;
  return silhouette < 0.5 ? text.fair : text.clear;
}
