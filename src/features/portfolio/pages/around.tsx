import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, textOf } from '#platform/page-form.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { formatKronor } from '#ui/format/money.ts';
import { calculateScenario } from '../actions/calculations.ts';
import { FrontierForm, RobustnessForm } from '../components/around-forms.tsx';
import { FrontierFigure } from '../components/frontier-figure.tsx';
import { MarginalFigure, moreText } from '../components/marginal-figure.tsx';
import { RobustnessFigure } from '../components/robustness-figure.tsx';
import { ScenarioNotes, ScenarioTabs } from '../components/scenario-head.tsx';
import { aroundMessages } from '../messages/around.ts';
import { messages } from '../messages/portfolio.ts';
import { problemOf } from '../problems.ts';
import { scenarioGround, scenarioInAddress, shownResult } from '../scenario-view.ts';
import type { Route } from './+types/around';

export const handle = { permission: 'portfolio.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const ground = await scenarioGround(member, params.scenario);
  const selection = await shownResult(member, ground, 'selection');
  return {
    language: member.language,
    key: randomUUID(),
    frame: ground.frame,
    isFresh: selection?.isFresh ?? null,
    plan: selection?.plan ?? ground.frame.plan,
    marginal: selection?.result.marginal ?? null,
    robustness: await shownResult(member, ground, 'robustness'),
    frontier: await shownResult(member, ground, 'frontier'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const { id: scenario } = await scenarioInAddress(member, params.scenario);
  const form = await formOf(request);
  const [first, second] = [textOf(form, 'first'), textOf(form, 'second')];
  const asked =
    textOf(form, 'step') === 'frontier'
      ? { kind: 'frontier', aims: { first, second } }
      : { kind: 'robustness', aims: null };
  try {
    const { id } = await perform(
      calculateScenario,
      { ...member, idempotencyKey: keyTyped(form) },
      { scenario, ...asked },
    );
    return redirect(`/portfolj/berakningar/${id}`, 303);
  } catch (error) {
    const { status, errors } = problemOf(error, member.language);
    return data({ first, second, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { views } = messages(loaderData?.language ?? 'sv');
  return [{ title: `${loaderData?.frame.scenario.name ?? ''}: ${views.around} – Rodret` }];
}

export default function AroundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, frame, plan, marginal, robustness, frontier, key } = loaderData;
  const text = aroundMessages(language);
  const errors = actionData?.errors ?? {};
  const best = marginal?.find(({ gain }) => gain > 0);
  const finding =
    best === undefined
      ? text.findingNone
      : text.finding(moreText(best, plan, language), formatKronor(best.gain, language));
  const titles = new Map(frame.initiatives.map(({ shown, title }) => [shown, title]));
  const made = ({ at, isFresh }: { readonly at: string; readonly isFresh: boolean }) =>
    `${text.made(formatDateTime(at, language))}${isFresh ? '' : ` ${text.old}`}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/portfolj' }]}
        current={frame.scenario.name}
      />
      <Finding
        level={1}
        topic={frame.scenario.name}
        title={marginal === null ? text.notYet : finding}
        {...(marginal === null ? { lede: text.notYetText } : {})}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field.startsWith('aims') ? 'second' : 'dra',
          message,
        }))}
      />
      <ScenarioTabs language={language} frame={frame} view="around" />
      <ScenarioNotes language={language} frame={frame} isFresh={loaderData.isFresh} />
      {marginal !== null && marginal.length > 0 && (
        <Section id="mer" title={text.marginal} lede={text.marginalLede}>
          <MarginalFigure language={language} plan={plan} marginal={marginal} title={finding} />
        </Section>
      )}
      <Section id="sakert" title={text.robustness} lede={text.robustnessLede}>
        {robustness === null || robustness.result.draws === 0 ? (
          <p>{text.robustNone}</p>
        ) : (
          <>
            <RobustnessFigure
              language={language}
              result={robustness.result}
              nameOf={id => titles.get(id) ?? id}
            />
            <p className="hint">{made(robustness)}</p>
          </>
        )}
        {frame.mayEdit && <RobustnessForm language={language} formKey={key} />}
      </Section>
      <Section id="avvagning" title={text.frontier} lede={text.frontierLede}>
        {frontier === null ? (
          <p>{text.frontierNone}</p>
        ) : (
          <>
            <FrontierFigure language={language} result={frontier.result} />
            <p className="hint">{made(frontier)}</p>
          </>
        )}
        {frame.mayEdit && (
          <FrontierForm
            language={language}
            formKey={key}
            first={actionData?.first || (frontier?.result.aims.first ?? 'operations')}
            second={actionData?.second || (frontier?.result.aims.second ?? 'service')}
            error={errors.aims}
          />
        )}
      </Section>
    </>
  );
}
