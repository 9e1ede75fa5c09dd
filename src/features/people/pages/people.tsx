import { z } from 'zod';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Pagination } from '#ui/components/navigation.tsx';
import { ButtonLink, EmptyState, Message } from '#ui/components/states.tsx';
import { PeopleTable } from '../components/people-table.tsx';
import { messages } from '../messages/people.ts';
import { personMessages } from '../messages/person.ts';
import { roleMessages } from '../messages/roles.ts';
import { accountStates, givenRoles } from '../model.ts';
import { readPeople } from '../reading.ts';
import type { Route } from './+types/people';

export const handle = { permission: 'people.read' } satisfies PageHandle;

const perPage = 50;

/** The choice as it stands in the address; what nobody could have chosen there counts as not chosen. */
const asked = z.object({
  ord: z.string().max(200).catch(''),
  roll: z
    .enum([...givenRoles, 'leader'])
    .nullable()
    .catch(null),
  inloggning: z.enum(accountStates).nullable().catch(null),
  sida: z.coerce.number().int().min(1).catch(1),
});

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const search = new URL(request.url).searchParams;
  const choice = asked.parse({
    ord: search.get('ord') ?? '',
    roll: search.get('roll') || null,
    inloggning: search.get('inloggning') || null,
    sida: search.get('sida') ?? 1,
  });
  const { chosen, all } = await readPeople(member, {
    words: choice.ord,
    role: choice.roll,
    state: choice.inloggning,
  });
  const present = all.filter(({ state }) => state !== 'erased');
  return {
    language: member.language,
    choice,
    rows: chosen.slice((choice.sida - 1) * perPage, choice.sida * perPage),
    pages: Math.ceil(chosen.length / perPage),
    counts: {
      chosen: chosen.length,
      present: present.length,
      active: present.filter(({ state }) => state === 'active').length,
      invited: present.filter(({ state }) => state === 'invited').length,
      administrators: present.filter(({ roles }) => roles.includes('administrator')).length,
    },
    mayEdit: may(member.actor, 'people.edit'),
    isErased: search.has('raderad'),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function PeoplePage({ loaderData }: Route.ComponentProps) {
  const { language, choice, rows, counts, mayEdit, pages } = loaderData;
  const all = messages(language);
  const text = all.register;
  const roleNames = roleMessages(language);
  const isChosen = choice.ord !== '' || choice.roll !== null || choice.inloggning !== null;
  const isAlone = counts.present <= 1 && !isChosen;
  const hrefOf = (page: number) => {
    const search = new URLSearchParams();
    if (choice.ord !== '') search.set('ord', choice.ord);
    if (choice.roll !== null) search.set('roll', choice.roll);
    if (choice.inloggning !== null) search.set('inloggning', choice.inloggning);
    if (page > 1) search.set('sida', String(page));
    return `/personer${search.size === 0 ? '' : `?${search}`}`;
  };
  return (
    <>
      {loaderData.isErased && <Message kind="saved">{personMessages(language).erasure.done}</Message>}
      <Finding
        level={1}
        topic={all.title}
        title={
          counts.active + counts.invited === 0
            ? text.findingNobody
            : text.finding(counts.active, counts.invited)
        }
        lede={text.lede(counts.administrators)}
      />
      {mayEdit && !isAlone && (
        <p>
          <ButtonLink label={text.invite} href="/personer/ny" variant="primary" />
        </p>
      )}
      {(!isAlone || isChosen) && (
        <Filters
          action="/personer"
          label={text.filters}
          button={text.show}
          filters={[
            { kind: 'text', name: 'ord', label: text.words, value: choice.ord },
            {
              kind: 'select',
              name: 'roll',
              label: text.role,
              value: choice.roll ?? '',
              options: [
                { value: '', label: text.anyRole },
                { value: 'leader', label: roleNames.leader },
                ...givenRoles.map(role => ({ value: role, label: roleNames[role] })),
              ],
            },
            {
              kind: 'select',
              name: 'inloggning',
              label: text.state,
              value: choice.inloggning ?? '',
              options: [
                { value: '', label: text.anyState },
                ...accountStates.map(state => ({ value: state, label: all.states[state] })),
              ],
            },
          ]}
          {...(isChosen ? { reset: { label: text.reset, href: '/personer' } } : {})}
        />
      )}
      {rows.length > 0 && <PeopleTable language={language} rows={rows} />}
      {rows.length === 0 && isChosen && (
        <EmptyState
          title={text.noneTitle}
          text={text.noneText}
          action={{ label: text.reset, href: '/personer' }}
        />
      )}
      {isChosen && rows.length > 0 && <p className="hint">{text.shown(counts.chosen, counts.present)}</p>}
      <Pagination language={language} page={choice.sida} pages={pages} hrefOf={hrefOf} />
      {isAlone && (
        <EmptyState
          title={text.emptyTitle}
          text={text.emptyText}
          {...(mayEdit ? { action: { label: text.invite, href: '/personer/ny' } } : {})}
        />
      )}
    </>
  );
}
