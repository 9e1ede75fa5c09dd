import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { changeTrend, removeTrend } from '../actions/trends.ts';
import { TouchList } from '../components/touch-list.tsx';
import { TrendForms } from '../components/trend-forms.tsx';
import { messages } from '../messages/direction.ts';
import { trendMessages } from '../messages/trend.ts';
import { trendInput, trendNow, trendProblem, trendTyped } from '../trend-form.ts';
import { orNoTrend, trendPage } from '../trend-page.ts';
import type { Route } from './+types/trend';

export const handle = { permission: 'direction.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const page = await trendPage(member, idInAddress(params.trend));
  if (page === null) throw data(null, { status: 404 });
  return {
    ...page,
    mayEdit: may(member.actor, 'direction.edit'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'direction.edit' }, request);
  const trend = await orNoTrend(own, idInAddress(params.trend));
  const form = await formOf(request);
  const step = form.get('step') === 'remove' ? 'remove' : 'change';
  const seen = { trend, version: Number(textOf(form, 'version')) };
  try {
    const { entry } = await (step === 'remove'
      ? performWithReceipt(removeTrend, own, seen)
      : performWithReceipt(changeTrend, own, { ...seen, ...trendInput(form) }));
    const to = step === 'remove' ? '/inriktning/trender' : `/inriktning/trender/${trend}`;
    return redirect(doneAddress(to, entry), 303);
  } catch (error) {
    const problem = trendProblem(error, form, own.language);
    const now = trendNow(problem.current);
    const refused = { step, values: trendTyped(form), errors: problem.errors, now } as const;
    return data({ refused }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.title ?? ''} – Rodret` }];
}

export default function TrendPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, title } = loaderData;
  const text = trendMessages(language);
  const refused = actionData?.refused ?? null;
  const finding = loaderData.needsDecision ? text.shownNeeds : text.shown;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/inriktning' },
          { label: text.title, href: '/inriktning/trender' },
        ]}
        current={title}
      />
      <Finding level={1} topic={text.trend} title={finding(title, loaderData.byDate)} />
      <ThreadLine {...loaderData.thread} />
      <ErrorSummary
        language={language}
        errors={Object.entries(refused?.errors ?? {}).map(([field, message]) => ({
          fieldId: refused?.step === 'remove' ? 'ta-bort' : field || 'title',
          message,
        }))}
      />
      <Section id="betyder" title={text.meaning}>
        <p className="document-text">{loaderData.meaning}</p>
        {loaderData.description !== '' && <p className="document-text">{loaderData.description}</p>}
      </Section>
      <Section id="beror" title={text.touches}>
        <Facts
          facts={[
            ...loaderData.touches.map(({ kind, items }) => ({
              term: text.kinds[kind],
              description: <TouchList touches={items} />,
            })),
            { term: text.source, description: loaderData.source || text.sourceNone },
          ]}
        />
      </Section>
      {loaderData.mayEdit && (
        <TrendForms
          language={language}
          version={loaderData.version}
          values={loaderData.values}
          options={loaderData.options}
          refused={refused}
        />
      )}
    </>
  );
}
