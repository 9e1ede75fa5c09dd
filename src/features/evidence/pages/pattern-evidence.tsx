import { data } from 'react-router';
import { patternsEverFor } from '#features/catalogue/index.ts';
import { analysisFor, evidenceFor } from '#features/evidence/asked.ts';
import { IntroducedWay } from '#features/evidence/components/introduced-way.tsx';
import { StudyFigure } from '#features/evidence/components/study-figure.tsx';
import { evidencePageData } from '#features/evidence/evidence-page-data.ts';
import { messages } from '#features/evidence/messages.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { StatusMark } from '#ui/components/marks.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Provenance } from '#ui/components/provenance.tsx';
import { WithSwedish } from '#ui/components/swedish.tsx';
import type { Route } from './+types/pattern-evidence';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { warehouse, language } = context.get(pageContext);
  const snapshotId = new URL(request.url).searchParams.get('snapshot');
  try {
    const analysis = await analysisFor(warehouse, snapshotId);
    const patterns = await patternsEverFor(context.get(visitContext).member);
    return evidencePageData(analysis, evidenceFor(analysis, patterns, params.pattern), language);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 404) throw error;
    throw data(messages(language).failures.pattern(params.pattern), { status: 404 });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData === undefined ? '' : `${messages(loaderData.language).list.title}: ${loaderData.name}`} – Rodret`,
    },
  ];
}

export default function PatternEvidencePage({ loaderData }: Route.ComponentProps) {
  const { language, summary, snapshot } = loaderData;
  const text = messages(language);
  const drawn = loaderData.studies.filter(({ figure }) => figure !== null);
  const untold = loaderData.studies.filter(({ figure }) => figure === null);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: text.list.title, href: `/belagg?snapshot=${encodeURIComponent(snapshot.id)}` }]}
        current={loaderData.name}
      />
      <Finding
        level={1}
        topic={loaderData.name}
        title={<WithSwedish text={summary.finding} part={summary.swedish} />}
        lede={summary.explanation}
      />
      {loaderData.studies.length > 0 && (
        <Section id="nyckeltal" title={text.page.keyFigures} lede={text.page.keyFiguresText}>
          {drawn.map(study => (
            <StudyFigure key={study.key} language={language} study={study} />
          ))}
          {drawn.length === 0 && <p>{text.page.noneToShow}</p>}
          {untold.length > 0 && (
            <ul>
              {untold.map(study => (
                <li key={study.key}>
                  <span lang="sv">{study.name}</span> <StatusMark tone={study.tone} label={study.verdict} />
                  <br />
                  <span className="hint">{study.facts.join(' ')}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {loaderData.ways.length > 0 && (
        <Section id="vilka" title={text.page.who} lede={text.page.whoText}>
          {loaderData.ways.map(way => (
            <IntroducedWay key={way.id} language={language} way={way} />
          ))}
        </Section>
      )}
      <Section id="metod" title={text.page.method}>
        <Provenance
          language={language}
          facts={{
            definition: text.page.definition,
            source: (
              <>
                {text.page.source('')}
                <a href={`/data/ogonblicksbild/${snapshot.id}`}>{snapshot.id}</a>
              </>
            ),
            fetched: snapshot.fetchedOn,
            notes: loaderData.asks.length === 0 ? [] : [text.page.answers(loaderData.asks.join(', '))],
            calculation: text.page.calculation,
            command: `npm run -s rodret -- evidence ${loaderData.id} --snapshot ${snapshot.id} --json`,
          }}
        />
      </Section>
    </>
  );
}
