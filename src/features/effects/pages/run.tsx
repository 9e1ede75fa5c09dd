import { data, redirect } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { stopRun } from '../actions/runs.ts';
import { EvaluationTable } from '../components/evaluation-table.tsx';
import { formProblem } from '../form.ts';
import { effectsMessages } from '../messages/effects.ts';
import { problemMessages } from '../messages/problems.ts';
import { allEvaluations } from '../store/evaluations.ts';
import { findRun } from '../store/runs.ts';
import { evaluationRow } from '../wording.ts';
import type { Route } from './+types/run';

export const handle = { permission: 'effects.read' } satisfies PageHandle;

const refreshSeconds = 2;

/** Reads itself again by a header, without a script, for as long as there is something to wait for; one evaluation alone is then led to. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, organisation, language, actor } = memberOf(context, handle, request);
  const run = await findRun(db, organisation.id, idInAddress(params.evaluationRun));
  if (run === undefined) throw data(null, { status: 404 });
  const { id, state, failure, done, steps, skipped, isStopAsked } = run;
  const made = (await allEvaluations(db, organisation.id)).filter(evaluation => evaluation.run === id);
  const isWaitedFor = state === 'waiting' || state === 'running';
  const [only] = made;
  if (!isWaitedFor && steps === 1 && only !== undefined) throw redirect(`/effekter/${only.id}`, 303);
  const isStill = new URL(request.url).searchParams.has('stilla');
  const shown = {
    language,
    id,
    state,
    failure,
    done,
    steps,
    skipped,
    isStopAsked,
    isStill,
    isWaitedFor,
    mayStop: may(actor, 'effects.evaluate') && isWaitedFor && !isStopAsked,
    rows: made.map(evaluation => evaluationRow(evaluation, language)),
  };
  const refresh = `${refreshSeconds}; url=/effekter/berakning/${id}`;
  return data(shown, isWaitedFor && !isStill ? { headers: { Refresh: refresh } } : {});
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  try {
    await perform(stopRun, member, { evaluationRun: params.evaluationRun });
  } catch (error) {
    // It ended by itself meanwhile: what came of it is shown.
    formProblem(error, member.language);
  }
  return redirect(`/effekter/berakning/${params.evaluationRun}`, 303);
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${effectsMessages(loaderData?.language ?? 'sv').run.title} – Rodret` }];
}

type Shown = Route.ComponentProps['loaderData'];

function findingOf({ language, state, done, steps, rows, failure, isStill }: Shown) {
  const text = effectsMessages(language).run;
  const count = (number: number) => formatNumber(number, language, 0);
  const lede = isStill ? text.stillLede : text.lede;
  switch (state) {
    case 'waiting':
      return { title: text.waiting, lede };
    case 'running':
      return { title: text.running(count(done), count(steps)), lede };
    case 'done':
      return { title: text.ended(count(rows.length)), lede: steps > 1 ? text.many : undefined };
    case 'stopped':
      return { title: text.stopped(count(done), count(steps)), lede: undefined };
    case 'failed':
      return {
        title: text.failed,
        lede: failure === 'interrupted' ? text.interruptedText : text.failedText,
      };
  }
}

export default function RunPage({ loaderData }: Route.ComponentProps) {
  const { language, id, rows, skipped, isStill, isWaitedFor } = loaderData;
  const text = effectsMessages(language);
  const reasons = problemMessages(language).reasons;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: text.title, href: '/effekter' }]}
        current={text.run.title}
      />
      <Finding level={1} {...findingOf(loaderData)} />
      {loaderData.isStopAsked && isWaitedFor && <Message kind="note">{text.run.stopping}</Message>}
      {loaderData.mayStop && (
        <form method="post">
          <SubmitButton label={text.run.stop} variant="secondary" />
          <p className="hint">{text.run.stopHint}</p>
        </form>
      )}
      {isWaitedFor && (
        <p>
          <a href={`/effekter/berakning/${id}${isStill ? '' : '?stilla=ja'}`}>
            {isStill ? text.run.refresh : text.run.hold}
          </a>
        </p>
      )}
      {rows.length > 0 && (
        <Section id="utvarderat" title={text.run.results}>
          <EvaluationTable language={language} rows={rows} />
        </Section>
      )}
      {skipped.length > 0 && (
        <Section id="inte-raknat" title={text.run.skipped}>
          <ul className="plain-list">
            {skipped.map(({ keyFigure, reason }) => (
              <li key={keyFigure}>
                {keyFigure}: {reasons[reason]}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
