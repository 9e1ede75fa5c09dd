import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress, orNoPage } from '#platform/page-form.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, EmptyState, Message } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { RepresentationTable } from '../components/representation.tsx';
import { ResultDays } from '../components/result-days.tsx';
import { ResultFiles } from '../components/result-files.tsx';
import { ResultFindings } from '../components/result-findings.tsx';
import { representationMessages } from '../messages/representation.ts';
import { resultMessages } from '../messages/results.ts';
import { showingMessages } from '../messages/showing.ts';
import { readResults } from '../reading/results.ts';
import { summaryOf } from '../results/summary.ts';
import { headingOf } from '../results/wording.ts';
import type { Route } from './+types/results';

export const handle = { permission: 'conversations.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const results = await orNoPage(readResults(member, idInAddress(params.conversation)));
  return { language: member.language, results, summary: summaryOf(results, member.language) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = resultMessages(loaderData?.language ?? 'sv');
  return [{ title: `${loaderData?.results.question ?? text.title}: ${text.title} – Rodret` }];
}

export default function ResultsPage({ loaderData }: Route.ComponentProps) {
  const { language, results, summary } = loaderData;
  const text = resultMessages(language);
  const showing = showingMessages(language);
  const representation = representationMessages(language);
  const { findings, conversation, isFinal, missing, days, parts, professions } = results;
  const own = `/samtal/${conversation}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: text.conversations, href: '/samtal' },
          { label: results.question, href: own },
        ]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.topic(results.question)}
        title={headingOf(findings, language)}
        lede={isFinal ? text.isFinal : text.isOpen}
      />
      {findings === null ? (
        <EmptyState
          title={text.findings.none}
          text={isFinal ? text.findings.noneClosed : text.findings.noneText}
          action={{ label: text.findings.toConversation, href: own }}
        />
      ) : (
        <>
          <p className="button-row">
            <ButtonLink label={showing.files.wall} href={`${own}/vagg`} variant="primary" />
          </p>
          {findings.warnings.includes('coordinated') && <Message kind="caution">{text.coordinated}</Message>}
          <Section id="korthet" title={text.summary} lede={text.summaryOwn}>
            <div className="in-brief">
              {summary.map(sentence => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          </Section>
          <ResultFindings language={language} results={results} findings={findings} />
          {parts.length + professions.length > 0 && (
            <Section
              id="deltagande"
              title={missing.length === 0 ? representation.all : representation.missing(missing.join(', '))}
              lede={representation.lede}
            >
              {parts.length > 0 && (
                <RepresentationTable
                  language={language}
                  title={representation.parts}
                  name={representation.name}
                  rows={parts}
                  isLeast={false}
                />
              )}
              {professions.length > 0 && (
                <>
                  <RepresentationTable
                    language={language}
                    title={representation.professions}
                    name={representation.profession}
                    rows={professions}
                    isLeast
                  />
                  <p className="hint">{representation.professionNote}</p>
                </>
              )}
            </Section>
          )}
          {days.length > 0 && (
            <Section id="utveckling" title={text.change.title} lede={text.change.lede}>
              <ResultDays language={language} days={days} />
            </Section>
          )}
          <Section id="filer" title={showing.files.title} lede={showing.files.lede}>
            <ResultFiles language={language} conversation={conversation} isFinal={isFinal} />
            <p className="hint">{text.edition(formatNumber(findings.edition, language, 0))}</p>
          </Section>
        </>
      )}
    </>
  );
}
