import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { DismissedList } from '../components/dismissed-list.tsx';
import { OpportunityRow } from '../components/opportunity-row.tsx';
import { ownMessages } from '../messages/own.ts';
import { ownRows } from '../reading.ts';
import type { Route } from './+types/own-opportunities';

export const handle = { permission: 'opportunities.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    unit: member.organisation.unitCode,
    ...(await ownRows(member)),
    mayAdd: may(member.actor, 'opportunities.edit'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${ownMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function OwnOpportunitiesPage({ loaderData }: Route.ComponentProps) {
  const { language, open, dismissed, unit, mayAdd } = loaderData;
  const text = ownMessages(language);
  const add = { label: text.add, href: '/mojligheter/egna/ny' };
  if (open.length + dismissed.length === 0) {
    return (
      <>
        <Done language={language} done={loaderData.done} />
        <Finding level={1} topic={text.room} title={text.title} lede={text.lede} />
        <EmptyState title={text.empty} text={text.emptyText} {...(mayAdd ? { action: add } : {})} />
      </>
    );
  }
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding
        level={1}
        topic={text.title}
        title={
          open.length === 0
            ? text.findingNone
            : text.finding(formatCount(open.length, text.one, text.many, language))
        }
        lede={text.lede}
      />
      <p className="button-row">
        {mayAdd && <ButtonLink {...add} variant="secondary" />}{' '}
        {unit !== null && <a href={`/mojligheter/${unit}`}>{text.ranking}</a>}
      </p>
      <ol className="opportunity-list">
        {open.map(row => (
          <OpportunityRow key={row.id} row={row} />
        ))}
      </ol>
      {dismissed.length > 0 && (
        <Section
          id="avfardade"
          title={text.dismissedOnes(
            formatCount(dismissed.length, text.dismissedOne, text.dismissedMany, language),
          )}
        >
          <DismissedList rows={dismissed} />
        </Section>
      )}
    </>
  );
}
