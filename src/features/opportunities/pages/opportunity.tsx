import { data } from 'react-router';
import { shippedPatterns } from '#features/catalogue/index.ts';
import { evidenceFor, summaryOf } from '#features/evidence/index.ts';
import { EvidenceElsewhere } from '#features/opportunities/components/evidence-elsewhere.tsx';
import { OpportunityEvidence } from '#features/opportunities/components/opportunity-evidence.tsx';
import { PatternDescription } from '#features/opportunities/components/pattern-description.tsx';
import { VoiceSection } from '#features/opportunities/components/voice-section.tsx';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import { opportunityThread } from '#features/opportunities/opportunity-thread.ts';
import { opportunityDetails, opportunityOf, patternTexts } from '#features/opportunities/opportunity-view.ts';
import { seesOwn } from '#features/opportunities/ranking.ts';
import { voiceOn } from '#features/opportunities/reading.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/index.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Route } from './+types/opportunity';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { language, ...own } = context.get(pageContext);
  const place = await placeOfPage({ language, ...own }, request, params.unit);
  const pattern = shippedPatterns().find(({ id }) => id === params.pattern);
  if (pattern === undefined) throw data(messages(language).one.missing(params.pattern), { status: 404 });
  const query = snapshotQuery(request);
  const opportunity = opportunityOf(place, pattern);
  const held = new Set(place.analysis.snapshot.keyFigures.map(({ id }) => id));
  const areaId = opportunity?.area ?? pattern.areas[0];
  const { member } = context.get(visitContext);
  const named = { id: pattern.id, name: pattern.name[language] };
  const ref = { kind: 'open', unit: place.unit.code, pattern: pattern.id } as const;
  const voice = seesOwn(member, place.unit.code)
    ? await voiceOn(member, ref, opportunity?.score.total ?? 0)
    : null;
  return {
    language,
    thread: await opportunityThread(member, place.unit.code, named),
    query,
    mayMakeInitiative: member !== null && may(member.actor, 'initiatives.edit'),
    unit: { code: place.unit.code, name: place.unit.name },
    areaName: place.analysis.areas.find(({ id }) => id === areaId)?.name[language] ?? '',
    pattern: patternTexts(pattern, language),
    heldKeyFigures: pattern.mechanisms
      .flatMap(({ keyFigures }) => keyFigures.map(({ id }) => id))
      .filter(id => held.has(id)),
    evidence: summaryOf(place.analysis, evidenceFor(place.analysis, pattern.id), language),
    isRegion: place.scoredClass === 2,
    details: opportunity === null ? null : opportunityDetails(place, opportunity, language, query, voice),
    voice,
    mayEditVoice: member !== null && may(member.actor, 'opportunities.edit'),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData === undefined ? '' : `${loaderData.pattern.name}, ${loaderData.unit.name}`} – Rodret`,
    },
  ];
}

export default function OpportunityPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, pattern, details, query, thread, voice } = loaderData;
  const text = messages(language);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: text.list.title(unit.name), href: `/mojligheter/${unit.code}${query}` }]}
        current={pattern.name}
      />
      <Finding level={1} topic={loaderData.areaName} title={pattern.name} lede={pattern.summary} />
      {thread !== null && (
        <Section
          id="trad"
          title={
            thread.initiatives === 0
              ? text.one.noInitiative
              : text.one.initiatives(
                  formatCount(thread.initiatives, text.one.initiative, text.one.initiativeMany, language),
                )
          }
        >
          <ThreadLine {...thread.line} />
        </Section>
      )}
      {loaderData.mayMakeInitiative && (
        <p>
          <ButtonLink
            label={text.one.makeInitiative}
            href={`/initiativ/nytt?fran=${encodeURIComponent(`opportunity:${unit.code}/${pattern.id}`)}`}
            variant="secondary"
          />
        </p>
      )}
      {details === null ? (
        <Message kind="note">{text.one.notHere}</Message>
      ) : (
        <OpportunityEvidence language={language} unitCode={unit.code} query={query} details={details} />
      )}
      {voice !== null && (
        <VoiceSection
          language={language}
          opportunity={`${unit.code}/${pattern.id}`}
          voice={voice}
          isAlone={details === null || details.evidence.length === 0}
          mayEdit={loaderData.mayEditVoice}
        />
      )}
      <EvidenceElsewhere language={language} evidence={loaderData.evidence} isRegion={loaderData.isRegion} />
      <PatternDescription
        language={language}
        pattern={pattern}
        unitCode={unit.code}
        query={query}
        heldKeyFigures={loaderData.heldKeyFigures}
      />
    </>
  );
}
