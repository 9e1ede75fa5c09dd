import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { proposalMessages } from '../messages/proposal.ts';
import { registerMessages } from '../messages/register.ts';
import { decisionWords } from '../messages/words.ts';
import { readProposals } from '../reading/proposals.ts';
import type { Route } from './+types/proposals';

export const handle = { permission: 'decisions.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    proposals: await readProposals(member),
    mayPrepare: may(member.actor, 'decisions.prepare'),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${proposalMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function ProposalsPage({ loaderData }: Route.ComponentProps) {
  const { language, proposals, mayPrepare } = loaderData;
  const text = proposalMessages(language);
  const words = decisionWords(language);
  const waiting = proposals.filter(({ state }) => state === 'drawn-up').length;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: registerMessages(language).title, href: '/beslut' }]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={
          proposals.length === 0
            ? text.empty
            : text.listFinding(formatCount(waiting, text.one, text.many, language))
        }
        lede={text.listLede}
      />
      {proposals.length === 0 ? (
        <EmptyState
          title={text.empty}
          text={text.emptyText}
          action={{ label: text.toInitiatives, href: '/initiativ' }}
        />
      ) : (
        <Table
          caption={text.caption}
          captionDisplay="hidden"
          label={text.caption}
          rows={proposals}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'matter',
              header: text.matter,
              align: 'text',
              cell: ({ id, title }) => (
                <a href={`/beslut/forslag/${id}`}>
                  <Swedish>{title}</Swedish>
                </a>
              ),
            },
            {
              key: 'state',
              header: text.state,
              align: 'text',
              cell: ({ state }) => words.proposalState[state],
            },
            {
              key: 'initiative',
              header: text.initiative,
              align: 'text',
              cell: ({ initiative }) => <Swedish>{initiative.title}</Swedish>,
            },
            { key: 'owner', header: text.owner, align: 'text', cell: ({ owner }) => owner?.name ?? '' },
          ]}
        />
      )}
      {mayPrepare && (
        <p>
          <ButtonLink label={text.make} href="/beslut/forslag/nytt" variant="primary" />
        </p>
      )}
    </>
  );
}
