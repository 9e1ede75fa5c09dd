import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress, orNoPage } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { CopyShown } from '../components/copy-shown.tsx';
import { messages } from '../messages.ts';
import { readHandover } from '../reading.ts';
import { shownSubject } from '../subject.ts';
import type { Route } from './+types/handover';

export const handle = { permission: 'handovers.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const handover = await orNoPage(readHandover(member, idInAddress(params.handover)));
  const { copy } = handover.content;
  const subject = {
    subject: handover.subject,
    kind: copy.kind,
    onDate: copy.kind === 'document' ? null : copy.onDate,
  };
  return {
    language: member.language,
    title: shownSubject(subject, member.language),
    handover,
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const title = messages(loaderData?.language ?? 'sv').title;
  return [{ title: `${loaderData?.title ?? ''} – ${title} – Rodret` }];
}

export default function HandoverPage({ loaderData }: Route.ComponentProps) {
  const { language, title, handover } = loaderData;
  const text = messages(language);
  const { from, to, copy } = handover.content;
  return (
    <>
      <Done language={language} done={loaderData.done}>
        {text.made}
      </Done>
      <Breadcrumb
        language={language}
        trail={[{ label: text.title, href: '/overlamningar' }]}
        current={title}
      />
      <Finding level={1} topic={text.route(from.name, to.name)} title={title} lede={text.shownLede} />
      {!handover.isWhole && <Message kind="caution">{text.notWhole}</Message>}
      {handover.hasChanged === true && <Message kind="note">{text.changed}</Message>}
      <Section id="om" title={text.about}>
        <Facts
          facts={[
            { term: text.from, description: from.name },
            { term: text.to, description: to.kind === 'person' ? text.fields.adviser(to.name) : to.name },
            {
              term: text.when,
              description: <time dateTime={handover.at}>{formatDateTime(handover.at, language)}</time>,
            },
            { term: text.by, description: handover.byName },
            { term: text.state, description: text.dispatched },
            { term: text.hash, description: <code className="hash">{handover.hash}</code> },
          ]}
        />
        <p>
          <a href={`/api/v1/handovers/${handover.id}`} download={`overlamning-${handover.id}.json`}>
            {text.download}
          </a>
        </p>
      </Section>
      <Section id="kopian" title={text.copy}>
        <CopyShown language={language} copy={copy} />
      </Section>
    </>
  );
}
