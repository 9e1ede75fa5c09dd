import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatCount } from '#ui/format/plural.ts';
import { DutyStanding } from '../components/duty-list.tsx';
import { filterAsked, stands } from '../list-filter.ts';
import { allDuties } from '../lists.ts';
import { dutyMessages } from '../messages/duties.ts';
import { dutyKinds } from '../model/duty.ts';
import type { Route } from './+types/all-duties';

export const handle = { permission: 'people.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const filter = filterAsked(request);
  const everything = await allDuties(member, {});
  const people = new Map(everything.map(({ responsible }) => [responsible.id, responsible.name]));
  return {
    language: member.language,
    filter,
    overdue: (await allDuties(member, { stands: 'overdue' })).length,
    duties: await allDuties(member, filter),
    people: [...people].map(([value, label]) => ({ value, label })),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${dutyMessages(loaderData?.language ?? 'sv').all.title} – Rodret` }];
}

export default function AllDutiesPage({ loaderData }: Route.ComponentProps) {
  const { language, filter, overdue, duties, people } = loaderData;
  const words = dutyMessages(language);
  const text = words.all;
  const options = (label: string, given: readonly { value: string; label: string }[]) => [
    { value: '', label },
    ...given,
  ];
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: words.title, href: '/mina-masten' }]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={text.finding(overdue, formatCount(overdue, words.one, words.many, language))}
        lede={text.lede}
      />
      <Filters
        action="/mina-masten/alla"
        label={text.filter}
        button={text.show}
        filters={[
          {
            kind: 'select',
            name: 'lage',
            label: text.stands,
            value: filter.stands === 'overdue' ? '' : (filter.stands ?? ''),
            options: stands.map(each => ({
              value: each === 'overdue' ? '' : each,
              label: text.standsOptions[each],
            })),
          },
          {
            kind: 'select',
            name: 'slag',
            label: text.kind,
            value: filter.kind ?? '',
            options: options(
              text.anyKind,
              dutyKinds.map(value => ({ value, label: words.kinds[value] })),
            ),
          },
          {
            kind: 'select',
            name: 'person',
            label: text.who,
            value: filter.responsible ?? '',
            options: options(text.anyone, people),
          },
        ]}
        reset={{ label: text.clear, href: '/mina-masten/alla' }}
      />
      {duties.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <Table
          caption={text.caption}
          captionDisplay="hidden"
          label={text.caption}
          rows={duties}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: text.columns.title,
              align: 'text',
              cell: ({ title, address, kind }) => (
                <>
                  <a href={address}>
                    <Swedish>{title}</Swedish>
                  </a>
                  <br />
                  <span className="hint">{words.kinds[kind]}</span>
                </>
              ),
            },
            {
              key: 'standing',
              header: text.columns.standing,
              align: 'text',
              cell: ({ standing }) => <DutyStanding language={language} standing={standing} />,
            },
            { key: 'who', header: text.columns.who, align: 'text', cell: row => row.responsible.name },
            {
              key: 'due',
              header: text.columns.due,
              align: 'text',
              cell: ({ dueDay }) => formatDate(dueDay, language),
            },
            {
              key: 'line',
              header: text.columns.line,
              align: 'text',
              cell: ({ line, responsible }) =>
                line === null || line.id === responsible.id ? text.noLine : line.name,
            },
          ]}
        />
      )}
    </>
  );
}
