import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, pageContext, visitContext } from '#platform/page-context.ts';
import { formOf, orNoPage } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { settleRedefinition, suspectedOne } from '../actions.ts';
import { SettleForm } from '../components/settle-form.tsx';
import { messages } from '../messages/revisions.ts';
import { settleMessages } from '../messages/settle.ts';
import { redefinitionSchema } from '../model.ts';
import { redefinitionData } from '../redefinition-data.ts';
import { settleInput, settleProblem, settleTyped } from '../settle-form.ts';
import type { Route } from './+types/redefinition';

function askedBy(params: Route.LoaderArgs['params']) {
  const asked = redefinitionSchema.safeParse(params);
  if (!asked.success) throw data(null, { status: 404 });
  return asked.data;
}

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const asked = askedBy(params);
  const unit = new URL(request.url).searchParams.get('enhet') ?? own.organisation?.unitCode ?? null;
  return {
    language: own.language,
    asked,
    ...(await orNoPage(redefinitionData(own, member, asked, unit))),
    isMember: member !== null,
    maySettle: member !== null && may(member.actor, 'values.settle'),
    done: member === null ? null : await doneOf(member, request),
  };
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const member = memberOf(context, { permission: 'values.settle' }, request);
  const asked = askedBy(params);
  await orNoPage(suspectedOne(member, asked));
  const form = await formOf(request);
  try {
    const { entry } = await performWithReceipt(settleRedefinition, member, {
      ...asked,
      ...settleInput(form),
    });
    const { before, after, keyFigure } = asked;
    return redirect(doneAddress(`/data/andringar/${before}/${after}/${keyFigure}`, entry), 303);
  } catch (error) {
    const { status, errors } = settleProblem(error, member.language);
    return data({ values: settleTyped(form), errors, isStale: status === 409 }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.name ?? messages('sv').title} – Rodret` }];
}

export default function RedefinitionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, asked, suspected, standing, name, days, factor, series, history } = loaderData;
  const all = messages(language);
  const text = settleMessages(language);
  const from = suspected.fromYear === null ? '' : `, ${all.fromYear(String(suspected.fromYear))}`;
  const state = text.state[standing.decision];
  const values = actionData?.values ?? {
    decision: standing.version === 0 ? '' : standing.decision,
    fromYear: standing.settledFromYear === null ? '' : String(standing.settledFromYear),
    reason: standing.why ?? '',
  };
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: 'Data', href: '/data' },
          { label: all.title, href: `/data/andringar?fran=${asked.before}&till=${asked.after}` },
        ]}
        current={<Swedish>{name}</Swedish>}
      />
      <Finding
        level={1}
        topic={<Swedish>{name}</Swedish>}
        title={
          factor === null
            ? text.findingPlain(days.before, days.after)
            : text.finding(factor, days.before, days.after)
        }
        lede={text.lede(
          formatCount(suspected.cells, all.valueOne, all.valueMany, language),
          `${all.reasons[suspected.reason]}${from}`,
        )}
      />
      {loaderData.isMember && (
        <Section id="nu" title={text.now}>
          <p>{state}</p>
        </Section>
      )}
      {series !== null && (
        <Section id="serie" title={text.series.heading(series.unit)}>
          <Table
            caption={text.series.caption(series.unit)}
            label={text.series.caption(series.unit)}
            rows={series.years}
            rowKey={row => row.year}
            columns={[
              { key: 'year', header: text.series.year, align: 'text', cell: row => row.year },
              { key: 'before', header: days.before, align: 'number', cell: row => row.before },
              { key: 'after', header: days.after, align: 'number', cell: row => row.after },
              ...(series.hasRatio
                ? [
                    {
                      key: 'ratio',
                      header: text.series.ratio,
                      align: 'number' as const,
                      cell: (row: (typeof series.years)[number]) => row.ratio,
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      )}
      {loaderData.maySettle && (
        <Section id="avgor" title={text.form.heading}>
          <SettleForm
            language={language}
            version={standing.version}
            values={values}
            errors={actionData?.errors ?? {}}
            mayRescale={suspected.reason === 'constant-factor'}
            isHeldOut={standing.decision === 'held-out'}
            now={actionData?.isStale === true ? `${all.decisions[standing.decision]}. ${state}` : null}
          />
        </Section>
      )}
      {history.length > 0 && (
        <Section id="historik" title={text.history}>
          <ul>
            {history.map(each => (
              <li key={each.version}>
                {each.decision}
                {each.from !== null && `, ${each.from}`}: {each.reason}{' '}
                <span className="hint">{text.by(each.name, each.at)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
