import { judgedText } from '#features/situation/correction-words.ts';
import type { KeyFigureData } from '#features/situation/key-figure-data.ts';
import { correctionMessages } from '#features/situation/messages/correction.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { displayUnit } from '#features/situation/wording.ts';
import { Section } from '#ui/components/finding.tsx';
import { Facts, Provenance } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatRank, formatYear } from '#ui/format/numbers.ts';
import { formatProbability } from '#ui/format/statistics.ts';
import { formatDifference, formatValue } from '#ui/format/units.ts';

/** Below the charts: the test, women and men, what the figure is and where it comes from. */
export function KeyFigureFacts(props: KeyFigureData) {
  const { language, view, keyFigure, classification } = props;
  const all = keyFigureMessages(language);
  const text = all.keyFigure;
  const correction = correctionMessages(language);
  const measure = displayUnit(keyFigure.title);
  const { gap } = view;
  const command = `npm run -s rodret -- gaps ${props.unit.code} --snapshot ${props.snapshot} --json`;
  const rankMeaning = { higher: text.rankBest, lower: text.rankBest, cost: text.rankLowest } as const;
  return (
    <>
      {gap !== null && (
        <Section id="provning" title={text.test}>
          <Facts
            facts={[
              {
                term: text.meanGap,
                description: text.meanGapText(
                  formatDifference(gap.meanGap, measure, language),
                  gap.yearsCounted,
                ),
              },
              {
                term: props.hasPracticalThreshold ? text.practicalThreshold : text.threshold,
                description: (props.hasPracticalThreshold ? text.practicalThresholdText : text.thresholdText)(
                  formatDifference(gap.threshold, measure, language).replace('+', ''),
                ),
              },
              {
                term: text.certainty,
                description: text.certaintyText(
                  formatProbability('q', gap.qValue, language),
                  formatProbability('q', gap.qHalf, language),
                  formatProbability('p', gap.pValue, language),
                ),
              },
              {
                term: text.trend,
                description: text.trendText(
                  formatDifference(gap.trendPerYear, measure, language),
                  formatProbability('p', gap.trendP, language),
                ),
              },
              {
                term: text.rank,
                description: text.rankText(
                  formatRank(gap.rank, gap.of, language),
                  rankMeaning[gap.keyFigure.direction],
                ),
              },
            ]}
          />
        </Section>
      )}
      <Section id="kvinnor-man" title={text.gender}>
        {view.byGender.length === 0 ? (
          <p>{text.noGender}</p>
        ) : (
          <Table
            caption={text.genderCaption}
            captionDisplay="hidden"
            label={text.genderCaption}
            rows={view.byGender}
            rowKey={row => row.gender}
            columns={[
              {
                key: 'gender',
                header: text.gender,
                align: 'text',
                cell: row => (row.gender === 'K' ? text.women : text.men),
              },
              {
                key: 'value',
                header: all.list.value,
                align: 'number',
                cell: row => formatValue(row.value, measure, language),
              },
              { key: 'year', header: all.list.year, align: 'number', cell: row => formatYear(row.year) },
            ]}
          />
        )}
      </Section>
      <Section id="anvands-i" title={text.usedIn}>
        {props.usedIn.length === 0 ? (
          <p>{text.usedNowhere}</p>
        ) : (
          <ul>
            {props.usedIn.map(pattern => (
              <li key={pattern.id}>
                <a href={`/mojligheter/${props.unit.code}/${pattern.id}${props.query}`}>{pattern.name}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="om" title={text.about}>
        <Facts
          facts={[
            {
              term: text.kind,
              description: `${all.kinds[classification.kind]}. ${classification.kindReason[language]}`,
            },
            {
              term: text.direction,
              description: `${all.directions[classification.direction]}. ${classification.directionReason[language]}`,
            },
            ...(props.correction === null
              ? []
              : [
                  {
                    term: correction.list.on,
                    description: correction.corrected(
                      formatDate(props.correction.on, language),
                      judgedText(props.correction.was, language),
                    ),
                  },
                ]),
            { term: text.area, description: props.areaName ?? all.list.missing },
          ]}
        />
        <Provenance
          language={language}
          facts={{
            definition:
              keyFigure.description === null ? (
                <>
                  <Swedish>{keyFigure.title}.</Swedish> {text.noDescription}
                </>
              ) : (
                <Swedish>{keyFigure.description}</Swedish>
              ),
            source: keyFigure.source,
            fetched: formatDate(keyFigure.fetchedOn, language),
            calculation: text.calculation,
            command,
          }}
        />
      </Section>
    </>
  );
}
