import { partsOf } from '#features/organisations/index.ts';
import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Pagination } from '#ui/components/navigation.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { InitiativeTable } from '../components/initiative-table.tsx';
import { listMessages } from '../messages/list.ts';
import { initiativeWords } from '../messages/words.ts';
import { initiativeStates } from '../model/fields.ts';
import { periodName } from '../model/setting.ts';
import { initiativeHeads } from '../store/heads.ts';
import { planningSetting } from '../store/setting.ts';
import type { Route } from './+types/initiatives';

export const handle = { permission: 'initiatives.read' } satisfies PageHandle;

const pageSize = 100;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language, actor, now } = member;
  const asked = new URL(request.url).searchParams;
  const state = initiativeStates.find(each => each === asked.get('lage')) ?? null;
  const part = asked.get('forvaltning') ?? '';
  const heads = await initiativeHeads(db, organisation.id);
  const names = new Map((await partsOf(db, organisation.id)).map(({ id, name }) => [id, name]));
  const setting = await planningSetting(db, organisation.id, now());
  const fitting = heads.filter(
    head => (state === null || head.state === state) && (part === '' || head.departments.includes(part)),
  );
  const page = Math.max(1, Math.min(Number(asked.get('sida')) || 1, Math.ceil(fitting.length / pageSize)));
  const used = new Set(heads.flatMap(({ departments }) => departments));
  return {
    language,
    total: heads.length,
    fitting: fitting.length,
    counts: {
      idea: heads.filter(head => head.state === 'idea').length,
      prepared: heads.filter(head => head.state === 'prepared').length,
      decided: heads.filter(head => ['decided', 'running', 'ended'].includes(head.state)).length,
    },
    state,
    part,
    parts: [...names].filter(([id]) => used.has(id)).map(([value, label]) => ({ value, label })),
    page,
    pages: Math.ceil(fitting.length / pageSize),
    rows: fitting.slice((page - 1) * pageSize, page * pageSize).map(head => ({
      id: head.id,
      number: head.number,
      title: head.title,
      kind: head.kind,
      state: head.state,
      must: head.must?.reason ?? null,
      departments: head.departments.map(id => names.get(id) ?? ''),
      start: periodName(setting, head.earliestStart),
    })),
    mayEdit: may(actor, 'initiatives.edit'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${listMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function InitiativesPage({ loaderData }: Route.ComponentProps) {
  const { language, total, counts, rows, state, part, mayEdit } = loaderData;
  const text = listMessages(language);
  const states = initiativeWords(language).state;
  const isFiltered = state !== null || part !== '';
  const query = new URLSearchParams({
    ...(state === null ? {} : { lage: state }),
    ...(part === '' ? {} : { forvaltning: part }),
  });
  if (total === 0) {
    return (
      <>
        <Done language={language} done={loaderData.done} />
        <Finding level={1} topic={text.title} title={text.emptyTitle} lede={text.lede} />
        <EmptyState
          title={text.emptyTitle}
          text={text.emptyText}
          {...(mayEdit ? { action: { label: text.add, href: '/initiativ/nytt' } } : {})}
        />
        {mayEdit && (
          <p>
            <a href="/initiativ/excel">{text.excel}</a>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding
        level={1}
        topic={text.title}
        title={text.finding(
          text.ideas(counts.idea),
          text.prepared(counts.prepared),
          text.decided(counts.decided),
        )}
        lede={text.lede}
      />
      <div className="button-row">
        {mayEdit && <ButtonLink label={text.add} href="/initiativ/nytt" variant="primary" />}
        {mayEdit && <ButtonLink label={text.excel} href="/initiativ/excel" variant="secondary" />}
        <ButtonLink label={text.settings} href="/initiativ/installningar" variant="secondary" />
      </div>
      <form className="filters" method="get">
        <SelectField
          id="lage"
          name="lage"
          label={text.filterState}
          value={state ?? ''}
          options={[
            { value: '', label: text.all },
            ...initiativeStates.map(value => ({ value, label: states[value] })),
          ]}
        />
        <SelectField
          id="forvaltning"
          name="forvaltning"
          label={text.filterPart}
          value={part}
          options={[{ value: '', label: text.all }, ...loaderData.parts]}
        />
        <SubmitButton label={text.show} variant="secondary" />
        {isFiltered && <a href="/initiativ">{text.clear}</a>}
      </form>
      {isFiltered && (
        <p>
          {loaderData.fitting === 0
            ? text.none
            : text.shown(formatNumber(loaderData.fitting, language, 0), formatNumber(total, language, 0))}
        </p>
      )}
      {rows.length > 0 && <InitiativeTable language={language} rows={rows} />}
      <Pagination
        language={language}
        page={loaderData.page}
        pages={loaderData.pages}
        hrefOf={page => `/initiativ?${new URLSearchParams([...query, ['sida', String(page)]])}`}
      />
    </>
  );
}
