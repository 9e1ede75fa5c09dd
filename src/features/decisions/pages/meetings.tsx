import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { meetingName } from '../meeting-name.ts';
import { meetingMessages } from '../messages/meeting.ts';
import { registerMessages } from '../messages/register.ts';
import { decisionWords } from '../messages/words.ts';
import { readMeetings } from '../reading/meetings.ts';
import type { Route } from './+types/meetings';

export const handle = { permission: 'decisions.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    meetings: await readMeetings(member),
    mayPrepare: may(member.actor, 'decisions.prepare'),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${meetingMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function MeetingsPage({ loaderData }: Route.ComponentProps) {
  const { language, meetings, mayPrepare } = loaderData;
  const text = meetingMessages(language);
  const open = meetings.filter(({ state }) => state !== 'closed').length;
  const add = { label: text.add, href: '/beslut/moten/nytt' };
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
          meetings.length === 0
            ? text.empty
            : text.listFinding(formatCount(open, text.one, text.many, language))
        }
        lede={text.listLede}
      />
      {meetings.length === 0 ? (
        <EmptyState title={text.empty} text={text.emptyText} />
      ) : (
        <Table
          caption={text.caption}
          captionDisplay="hidden"
          label={text.caption}
          rows={meetings}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'meeting',
              header: text.columns.meeting,
              align: 'text',
              cell: meeting => <a href={`/beslut/moten/${meeting.id}`}>{meetingName(meeting, language)}</a>,
            },
            {
              key: 'state',
              header: text.columns.state,
              align: 'text',
              cell: ({ state }) => decisionWords(language).meetingState[state],
            },
            {
              key: 'items',
              header: text.columns.items,
              align: 'number',
              cell: ({ items }) => formatNumber(items, language, 0),
            },
            {
              key: 'decided',
              header: text.columns.decided,
              align: 'number',
              cell: ({ decided }) => formatNumber(decided, language, 0),
            },
          ]}
        />
      )}
      {mayPrepare && (
        <p>
          <ButtonLink {...add} variant="primary" />
        </p>
      )}
    </>
  );
}
