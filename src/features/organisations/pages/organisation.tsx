import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { Tree } from '#ui/components/tree.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatCount } from '#ui/format/plural.ts';
import { DayForm } from '../components/day-form.tsx';
import { dayAsked } from '../form.ts';
import { messages } from '../messages/organisation.ts';
import { isValidOn } from '../model/fields.ts';
import { onlyNow, treeOn } from '../model/tree-rules.ts';
import { allParts } from '../store/parts.ts';
import { treeItems } from '../tree-items.ts';
import type { Route } from './+types/organisation';

export const handle = { permission: 'organisation.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language, warehouse, actor } = member;
  const today = todayOf(member);
  const day = dayAsked(request, today);
  const isOnlyNow = new URL(request.url).searchParams.get('bara') === 'gallande';
  const parts = await allParts(db, organisation.id);
  const tree = treeOn(parts, day);
  const unit = (await warehouse.units()).find(({ code }) => code === organisation.unitCode);
  const countOf = (kind: string) => parts.filter(part => part.kind === kind && isValidOn(part, day)).length;
  return {
    language,
    name: organisation.name,
    unit: unit === undefined ? null : { code: unit.code, name: unit.name },
    day,
    isToday: day === today,
    isOnlyNow,
    tree: treeItems(isOnlyNow ? onlyNow(tree) : tree, language, ({ id }) => `/organisation/del/${id}`),
    isEmpty: parts.length === 0,
    isNothing: !parts.some(part => isValidOn(part, day)),
    counts: { boards: countOf('board'), departments: countOf('department') },
    mayEdit: may(actor, 'organisation.edit'),
    maySeeHandovers: may(actor, 'handovers.read'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function OrganisationPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, day, mayEdit } = loaderData;
  const text = messages(language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding level={1} topic={text.title} title={findingOf(loaderData)} lede={text.lede} />
      <p>
        {text.unit}: {unit === null ? text.unitNone : <a href={`/laget/${unit.code}`}>{unit.name}</a>}{' '}
        {mayEdit && <a href="/">{unit === null ? text.unitChoose : text.unitChange}</a>}
      </p>
      {loaderData.isEmpty ? (
        <EmptyState
          title={text.empty}
          text={mayEdit ? text.emptyText : text.emptyTextReader}
          {...(mayEdit ? { action: { label: text.add, href: '/organisation/del/ny' } } : {})}
        />
      ) : (
        <Section id="trad" title={text.tree} lede={text.treeLede(formatDate(day, language))}>
          <DayForm
            action="/organisation"
            day={day}
            label={text.day}
            button={text.show}
            only={{ label: text.onlyNow, isChecked: loaderData.isOnlyNow }}
          />
          <Tree items={loaderData.tree} />
        </Section>
      )}
      <Section id="andra" title={mayEdit ? text.steps : text.export} lede={text.exportText}>
        <p className="button-row">
          {mayEdit && <ButtonLink label={text.add} href="/organisation/del/ny" variant="primary" />}
          {mayEdit && <ButtonLink label={text.import} href="/organisation/importera" variant="secondary" />}
          <ButtonLink label={text.export} href="/api/v1/organisation/tree-file" variant="secondary" />
        </p>
      </Section>
      <Section id="ledningsgrupp" title={text.group} lede={text.groupText}>
        <a href="/organisation/ledningsgrupp">{text.groupLink}</a>
      </Section>
      {loaderData.maySeeHandovers && (
        <Section id="overlamningar" title={text.handovers} lede={text.handoversText}>
          <a href="/overlamningar">{text.handoversLink}</a>
        </Section>
      )}
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function findingOf({ language, name, day, isToday, isNothing, isEmpty, counts }: Loaded): string {
  const text = messages(language);
  const boards = formatCount(counts.boards, text.board, text.boards, language);
  const departments = formatCount(counts.departments, text.department, text.departments, language);
  if (isEmpty) return name;
  if (isNothing) return text.nothingOn(formatDate(day, language));
  return isToday
    ? text.finding(name, boards, departments)
    : text.findingOn(formatDate(day, language), boards, departments);
}
