import { initiativeHeads } from '#features/initiatives/index.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { EvaluationTable } from '../components/evaluation-table.tsx';
import { effectsMessages } from '../messages/effects.ts';
import { effectsNow } from '../reading.ts';
import { readRuns } from '../store/runs.ts';
import { evaluationRow } from '../wording.ts';
import type { Route } from './+types/effects';

export const handle = { permission: 'effects.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language, actor } = member;
  const { evaluations, plans } = await effectsNow(member);
  const titles = new Map((await initiativeHeads(db, organisation.id)).map(({ id, title }) => [id, title]));
  const runs = await readRuns(db, organisation.id, null);
  return {
    language,
    mayEvaluate: may(actor, 'effects.evaluate'),
    rows: evaluations.map(evaluation => evaluationRow(evaluation, language)),
    plans: plans.map(({ id, initiative, keyFigures, startYear, fixed, at }) => ({
      id,
      initiative,
      title: titles.get(initiative) ?? '',
      keyFigures: keyFigures.join(', '),
      startYear,
      fixed,
      at,
    })),
    open: runs.flatMap(({ id, state, done, steps }) =>
      state === 'waiting' || state === 'running' ? [{ id, done, steps }] : [],
    ),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${effectsMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function EffectsPage({ loaderData }: Route.ComponentProps) {
  const { language, rows, plans, open, mayEvaluate } = loaderData;
  const text = effectsMessages(language);
  const count = (number: number) => formatNumber(number, language, 0);
  const clear = rows.filter(({ verdict }) => verdict === 'clear' || verdict === 'likely').length;
  const undecided = rows.filter(({ verdict }) => verdict === 'cannot-tell').length;
  const isEmpty = rows.length === 0 && plans.length === 0;
  return (
    <>
      <Finding
        level={1}
        topic={text.title}
        title={
          rows.length === 0
            ? text.emptyTitle
            : clear === 0
              ? text.noneVisible(count(rows.length))
              : text.finding(count(clear), count(rows.length))
        }
        lede={
          rows.length === 0 ? undefined : undecided === 0 ? text.allDecided : text.undecided(count(undecided))
        }
      />
      {isEmpty && (
        <EmptyState
          title={text.emptyTitle}
          text={text.emptyText}
          {...(mayEvaluate ? { action: { label: text.try, href: '/effekter/prova' } } : {})}
        />
      )}
      <ul className="fact-line">
        {mayEvaluate && !isEmpty && (
          <li>
            <ButtonLink label={text.try} href="/effekter/prova" variant="secondary" />
          </li>
        )}
        <li>
          <a href="/effekter/register">{text.register}</a>
        </li>
      </ul>
      {open.length > 0 && (
        <Section id="pagar" title={text.runs}>
          <ul className="plain-list">
            {open.map(({ id, done, steps }) => (
              <li key={id}>
                <a href={`/effekter/berakning/${id}`}>{text.run.running(count(done), count(steps))}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {rows.length > 0 && (
        <Section id="matningar" title={text.evaluations}>
          <EvaluationTable language={language} rows={rows} />
        </Section>
      )}
      {!isEmpty && (
        <Section id="planer" title={text.plans} lede={plans.length === 0 ? text.noPlans : text.plansLede}>
          {plans.length > 0 && (
            <Table
              caption={text.plansCaption}
              captionDisplay="hidden"
              label={text.plansCaption}
              rows={plans}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'initiative',
                  header: text.initiative,
                  align: 'text',
                  cell: plan => <a href={`/initiativ/${plan.initiative}/effekt`}>{plan.title}</a>,
                },
                { key: 'keyFigures', header: text.keyFigures, align: 'text', cell: plan => plan.keyFigures },
                {
                  key: 'start',
                  header: text.start,
                  align: 'number',
                  cell: plan => formatYear(plan.startYear),
                },
                {
                  key: 'fixed',
                  header: text.fixed,
                  align: 'text',
                  cell: plan => `${text.fixings[plan.fixed]}, ${formatDate(plan.at.slice(0, 10), language)}`,
                },
              ]}
            />
          )}
        </Section>
      )}
    </>
  );
}
