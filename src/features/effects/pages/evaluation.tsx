import { data, redirect } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress, orNoPage } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { evaluateAgain } from '../actions/runs.ts';
import { DonorsShown } from '../components/donors-shown.tsx';
import { EffectFigure } from '../components/effect-figure.tsx';
import { EvaluationHead } from '../components/evaluation-head.tsx';
import { HowCalculated } from '../components/how-calculated.tsx';
import { MethodsTable } from '../components/methods-table.tsx';
import { PlacebosShown } from '../components/placebos-shown.tsx';
import { evaluationView } from '../evaluation-view.ts';
import { formProblem } from '../form.ts';
import { effectsMessages } from '../messages/effects.ts';
import { evaluationMessages } from '../messages/evaluation.ts';
import type { Route } from './+types/evaluation';

export const handle = { permission: 'effects.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    view: await orNoPage(evaluationView(member, idInAddress(params.evaluation))),
    mayEvaluate: may(member.actor, 'effects.evaluate'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'effects.evaluate' }, request);
  try {
    const { id } = await perform(evaluateAgain, own, { evaluation: idInAddress(params.evaluation) });
    return redirect(`/effekter/berakning/${id}`, 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.view.name ?? ''} – Rodret` }];
}

export default function EvaluationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, mayEvaluate } = loaderData;
  const { language, evaluation, measure, name, yearsText } = view;
  const { settings, result, initiative } = evaluation;
  const text = evaluationMessages(language);
  const all = effectsMessages(language);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: all.title, href: '/effekter' }]}
        current={<Swedish>{name}</Swedish>}
      />
      <ErrorSummary
        language={language}
        errors={Object.values(actionData?.errors ?? {}).map(message => ({ fieldId: 'rakna-om', message }))}
      />
      <EvaluationHead view={view} />
      {initiative !== null && (
        <p>
          <a href={`/initiativ/${initiative}/effekt`}>{text.initiative}</a>
        </p>
      )}
      <EffectFigure
        language={language}
        drawn={{
          path: result.methods[settings.method].path,
          startYear: settings.startYear,
          breaks: result.suspectedBreaks,
          unit: result.unit,
          measure,
        }}
        subtitle={text.figureSubtitle(
          measure === '' ? name : measure,
          yearsText,
          all.methods[settings.method],
        )}
        source={text.ownSource(settings.snapshot, formatDate(result.fetchedOn, language))}
      />
      <MethodsTable view={view} />
      <DonorsShown view={view} />
      <PlacebosShown view={view} />
      <HowCalculated view={view} />
      {mayEvaluate && view.newer === null && (
        <form method="post" id="rakna-om">
          <SubmitButton label={text.recalculate} variant="secondary" />
          <p className="hint">{text.recalculateHint}</p>
        </form>
      )}
    </>
  );
}
