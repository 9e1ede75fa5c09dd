import { partsOn } from '#features/organisations/index.ts';
import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Filters } from '#ui/components/filters.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { IdeaList } from '../components/idea-list.tsx';
import { filterAsked } from '../list-filter.ts';
import { listMessages } from '../messages/list.ts';
import { ideaWords } from '../messages/words.ts';
import { statuses } from '../model/idea.ts';
import { everyIdea, readIdeas } from '../reading/ideas.ts';
import { findingOf, inTimeText } from '../wording.ts';
import type { Route } from './+types/ideas';

export const handle = { permission: 'ideas.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const filter = filterAsked(request);
  const whole = await readIdeas(member, everyIdea);
  const used = new Set(whole.rows.map(({ part }) => part?.id));
  const parts = await partsOn(member.db, member.organisation.id, todayOf(member));
  return {
    language: member.language,
    filter,
    ...(await readIdeas(member, filter)),
    parts: parts.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ value: id, label: name })),
    mayLeave: may(member.actor, 'ideas.leave'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${ideaWords(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function IdeasPage({ loaderData }: Route.ComponentProps) {
  const { language, rows, all, replies, filter, parts, mayLeave } = loaderData;
  const text = listMessages(language);
  const words = ideaWords(language);
  const leave = { label: text.leave, href: '/ideer/ny' };
  if (all === 0) {
    return (
      <>
        <Finding level={1} topic={words.title} title={text.empty} lede={text.lede} />
        <EmptyState title={text.empty} text={text.emptyText} {...(mayLeave ? { action: leave } : {})} />
      </>
    );
  }
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding level={1} topic={words.title} title={findingOf(replies, language)} lede={text.lede} />
      <p>{inTimeText(replies, language)}</p>
      <p className="button-row">
        {mayLeave && <ButtonLink {...leave} variant="primary" />}
        <ButtonLink label={text.rule} href="/ideer/regel" variant="secondary" />
      </p>
      <Filters
        action="/ideer"
        label={text.filters}
        button={text.show}
        reset={{ label: text.clear, href: '/ideer' }}
        filters={[
          {
            kind: 'select',
            name: 'status',
            label: text.status,
            value: filter.status ?? '',
            options: [
              { value: '', label: text.all },
              ...statuses.map(status => ({ value: status, label: words.status[status] })),
            ],
          },
          {
            kind: 'select',
            name: 'del',
            label: text.part,
            value: filter.part ?? '',
            options: [{ value: '', label: text.all }, ...parts],
          },
          { kind: 'checkbox', name: 'egna', label: text.own, isChecked: filter.isOwn },
          { kind: 'checkbox', name: 'mina', label: text.mine, isChecked: filter.isMine },
        ]}
      />
      {rows.length === 0 ? (
        <p>{text.nothingFits}</p>
      ) : (
        <Section
          id="lista"
          title={text.shown(formatNumber(rows.length, language, 0), formatNumber(all, language, 0))}
        >
          <IdeaList language={language} label={text.listLabel} ideas={rows} />
        </Section>
      )}
      <p className="hint">{text.method}</p>
    </>
  );
}
