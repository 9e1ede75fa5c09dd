import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatCount } from '#ui/format/plural.ts';
import { reasonText } from '../agenda-reason.ts';
import { Causes } from '../components/causes.tsx';
import { agendaMessages } from '../messages/agenda.ts';
import { followUpWords } from '../messages/words.ts';
import { readAgenda } from '../reading/agenda.ts';
import type { Route } from './+types/agenda';

export const handle = { permission: 'follow-up.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    today: todayOf(member),
    items: await readAgenda(member),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${agendaMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function AgendaPage({ loaderData }: Route.ComponentProps) {
  const { language, today, items } = loaderData;
  const text = agendaMessages(language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: followUpWords(language).room, href: '/uppfoljning' }]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={
          items.length === 0
            ? text.empty
            : text.finding(formatCount(items.length, text.one, text.many, language))
        }
        lede={`${text.lede} ${text.printed(formatDate(today, language))}`}
      />
      {items.length === 0 ? (
        <EmptyState
          title={text.empty}
          text={text.emptyText}
          action={{ label: text.toList, href: '/uppfoljning' }}
        />
      ) : (
        <ol className="agenda">
          {items.map((item, at) => (
            <li key={item.address}>
              <h2>
                <a href={item.address}>
                  <Swedish>{item.title}</Swedish>
                </a>
              </h2>
              <p className="agenda-reason">{reasonText(item, at + 1, language)}</p>
              <Causes language={language} causes={item.causes} today={today} />
              {item.owner !== null && <p className="hint">{text.owner(item.owner.name)}</p>}
            </li>
          ))}
        </ol>
      )}
      <details className="disclosure">
        <summary>{text.method}</summary>
        <div className="disclosure-content">
          <p>{text.methodText}</p>
        </div>
      </details>
    </>
  );
}
