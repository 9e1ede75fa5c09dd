import { doneOf } from '#platform/action/done.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Done } from '#ui/components/done.tsx';
import { Filters } from '#ui/components/filters.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { CatalogueFiles } from '../components/catalogue-files.tsx';
import { PatternRow } from '../components/pattern-row.tsx';
import { catalogueMessages } from '../messages/catalogue.ts';
import { catalogueFilter, cataloguePage } from '../reading.ts';
import type { Route } from './+types/catalogue';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { language } = context.get(pageContext);
  const { member } = context.get(visitContext);
  return {
    ...(await cataloguePage(member, language, catalogueFilter(new URL(request.url).searchParams))),
    done: member === null ? null : await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${catalogueMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function CataloguePage({ loaderData }: Route.ComponentProps) {
  const { language, filter, groups, total, isMember, mayEdit, withdrawn } = loaderData;
  const text = catalogueMessages(language);
  const patterns = formatCount(total, text.pattern, text.patterns, language);
  const areas = formatCount(groups.length, text.area, text.areas, language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding
        level={1}
        topic={text.title}
        title={total === 0 ? text.none : text.finding(patterns, areas)}
        lede={text.lede}
      />
      <Filters
        action="/monster"
        label={text.filters}
        button={text.show}
        reset={{ label: text.reset, href: '/monster' }}
        filters={[
          {
            kind: 'select',
            name: 'omrade',
            label: text.areaFilter,
            value: filter.area,
            options: [{ value: '', label: text.allAreas }, ...loaderData.areas],
          },
          {
            kind: 'select',
            name: 'for',
            label: text.scopeFilter,
            value: filter.scope,
            options: [
              { value: '', label: text.allScopes },
              { value: 'municipality', label: text.municipality },
              { value: 'region', label: text.region },
            ],
          },
          ...(isMember
            ? [
                {
                  kind: 'select' as const,
                  name: 'vems',
                  label: text.ownFilter,
                  value: filter.whose,
                  options: [
                    { value: '', label: text.everybody },
                    { value: 'own', label: text.onlyOwn },
                  ],
                },
              ]
            : []),
        ]}
      />
      {mayEdit && (
        <p className="button-row">
          <ButtonLink label={text.add} href="/monster/nytt" variant="secondary" />
        </p>
      )}
      {total === 0 && (
        <EmptyState
          title={text.none}
          text={text.noneText}
          action={{ label: text.noneAction, href: '/monster' }}
        />
      )}
      {groups.map(group => (
        <Section key={group.id} id={group.id} title={group.name}>
          <ul className="plain-list pattern-list">
            {group.rows.map(row => (
              <PatternRow key={row.id} language={language} row={row} />
            ))}
          </ul>
        </Section>
      ))}
      {withdrawn.length > 0 && (
        <Section id="tillbakadragna" title={text.withdrawn}>
          <ul>
            {withdrawn.map(({ id, name }) => (
              <li key={id}>
                <a href={`/monster/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <CatalogueFiles language={language} isMember={isMember} mayEdit={mayEdit} />
    </>
  );
}
