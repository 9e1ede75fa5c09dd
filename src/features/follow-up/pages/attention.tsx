import { shownPeriod } from '#features/measures/index.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { requestLine } from '#platform/rest/request-line.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { SameNumbers } from '#ui/components/same-numbers.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { countedText, shortText } from '../attention-text.ts';
import { AttentionFigure } from '../components/attention-figure.tsx';
import { attentionMessages } from '../messages/attention.ts';
import { listMessages } from '../messages/list.ts';
import { followUpWords } from '../messages/words.ts';
import { attentionKinds, countsOf } from '../model/attention.ts';
import { type PersonAttention, readAttention } from '../reading/attention.ts';
import type { Route } from './+types/attention';

export const handle = { permission: 'follow-up.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    attention: await readAttention(member),
    command: requestLine(member, '/api/v1/leadership-attention'),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${attentionMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function AttentionPage({ loaderData }: Route.ComponentProps) {
  const { language, attention } = loaderData;
  const { whole, people, months } = attention;
  const text = attentionMessages(language);
  const name = {
    key: 'person',
    header: text.person,
    align: 'text' as const,
    cell: ({ person }: PersonAttention) => person.name,
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: followUpWords(language).room, href: '/uppfoljning' }]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={
          whole.asked === 0
            ? text.none
            : text.finding(
                formatNumber(whole['on-time'], language, 0),
                formatNumber(whole.asked, language, 0),
              )
        }
        lede={text.lede}
      />
      {whole.asked === 0 ? (
        <EmptyState
          title={text.none}
          text={text.noneText}
          action={{ label: listMessages(language).toDecisions, href: '/beslut' }}
        />
      ) : (
        <>
          <AttentionFigure language={language} attention={attention} />
          <Section id="personer" title={text.perPerson} lede={text.shareNote}>
            <Table
              caption={text.perPersonCaption}
              captionDisplay="hidden"
              label={text.perPersonCaption}
              rows={people}
              rowKey={({ person }) => person.id}
              columns={[
                name,
                ...attentionKinds.map(kind => ({
                  key: kind,
                  header: text.kinds[kind],
                  align: 'text' as const,
                  cell: ({ perKind }: PersonAttention) => countedText(perKind[kind], language),
                })),
              ]}
            />
          </Section>
          <Section id="manader" title={text.perMonth}>
            <Table
              caption={text.perMonthCaption}
              captionDisplay="hidden"
              label={text.perMonthCaption}
              rows={people}
              rowKey={({ person }) => person.id}
              columns={[
                name,
                ...months.map((month, at) => ({
                  key: month,
                  header: <span className="no-break">{shownPeriod(month, language)}</span>,
                  align: 'text' as const,
                  cell: ({ perMonth }: PersonAttention) => shortText(perMonth[at] ?? countsOf([]), language),
                })),
              ]}
            />
          </Section>
          <SameNumbers
            language={language}
            text={text.howCounted}
            method="attention"
            command={loaderData.command}
          />
        </>
      )}
    </>
  );
}
