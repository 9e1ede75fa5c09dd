import { data } from 'react-router';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { ThreadStations } from '../components/thread-stations.tsx';
import { messages } from '../messages.ts';
import { kindInAddress, mostObjects } from '../model.ts';
import { threadFor } from '../reading.ts';
import { findingOf } from '../wording.ts';
import type { Route } from './+types/thread';

export const handle = { permission: 'initiatives.read' } satisfies PageHandle;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language } = member;
  const kind = kindInAddress(params.kind);
  const thread = kind === undefined ? undefined : await threadFor(member, { kind, id: params.threadObject });
  if (thread === undefined) throw data(null, { status: 404 });
  return { language, thread };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { title } = messages(loaderData?.language ?? 'sv');
  return [
    { title: `${title}${loaderData === undefined ? '' : `: ${loaderData.thread.object.title}`} – Rodret` },
  ];
}

export default function ThreadPage({ loaderData }: Route.ComponentProps) {
  const { language, thread } = loaderData;
  const text = messages(language);
  const { kind, id, title, href } = thread.object;
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: title, href }]} current={text.title} />
      <Finding
        level={1}
        topic={text.topic(text.kinds[kind].one, title)}
        title={findingOf(thread, language)}
        lede={text.lede}
      />
      {!thread.isWhole && <Message kind="note">{text.cut(formatNumber(mostObjects, language, 0))}</Message>}
      <ThreadStations language={language} thread={thread} />
      <p>
        <a href={`/api/v1/thread/${kind}/${encodeURIComponent(id)}`}>{text.asJson}</a>
      </p>
    </>
  );
}
