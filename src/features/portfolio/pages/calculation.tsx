import { data, redirect } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Finding } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Message } from '#ui/components/states.tsx';
import { stopCalculation } from '../actions/calculations.ts';
import { viewAddress } from '../components/scenario-head.tsx';
import { calculationMessages } from '../messages/calculation.ts';
import { messages } from '../messages/portfolio.ts';
import { problemOf } from '../problems.ts';
import { progressFacts } from '../progress-facts.ts';
import { findCalculation } from '../store/calculations.ts';
import { findScenario } from '../store/scenarios.ts';
import type { Route } from './+types/calculation';

export const handle = { permission: 'portfolio.read' } satisfies PageHandle;

const refreshSeconds = 2;

/** Reads itself again by a header, without a script, for as long as there is something to wait for; then leads to what came of it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, organisation, language, actor } = memberOf(context, handle, request);
  const calculation = await findCalculation(db, organisation.id, idInAddress(params.calculation));
  if (calculation === undefined) throw data(null, { status: 404 });
  const { id, state, kind, failure, progress, isStopAsked } = calculation;
  const address = viewAddress(calculation.scenario, kind === 'selection' ? 'result' : 'around');
  if (state === 'done' || state === 'stopped') throw redirect(address, 303);
  const scenario = await findScenario(db, organisation.id, calculation.scenario);
  const isStill = new URL(request.url).searchParams.has('stilla');
  const shown = {
    language,
    id,
    name: scenario?.name ?? '',
    address,
    state,
    kind,
    failure,
    isStopAsked,
    isStill,
    mayStop: may(actor, 'portfolio.edit') && state !== 'failed' && !isStopAsked,
    facts: progressFacts(progress, language),
  };
  const isWaitedFor = state !== 'failed' && !isStill;
  // With its address: where that has a fragment, a refresh to itself would stay in the page.
  const refresh = `${refreshSeconds}; url=/portfolj/berakningar/${id}`;
  return data(shown, isWaitedFor ? { headers: { Refresh: refresh } } : {});
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  try {
    await perform(stopCalculation, member, { calculation: params.calculation });
  } catch (error) {
    // It ended by itself meanwhile: what came of it is shown.
    problemOf(error, member.language);
  }
  return redirect(`/portfolj/berakningar/${params.calculation}`, 303);
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${calculationMessages(loaderData?.language ?? 'sv').running(loaderData?.name ?? '')} – Rodret`,
    },
  ];
}

export default function CalculationPage({ loaderData }: Route.ComponentProps) {
  const { language, name, state, kind, id, isStill } = loaderData;
  const text = calculationMessages(language);
  const title = `${text.kinds[kind]} (${name})`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/portfolj' },
          { label: name, href: loaderData.address },
        ]}
        current={text.kinds[kind]}
      />
      {state === 'failed' ? (
        <Finding
          level={1}
          title={text.failed(title)}
          lede={loaderData.failure === 'interrupted' ? text.interruptedText : text.failedText}
        />
      ) : (
        <Finding
          level={1}
          title={state === 'waiting' ? text.waiting(title) : text.running(title)}
          lede={isStill ? text.stillLede : text.lede}
        />
      )}
      {loaderData.isStopAsked && <Message kind="note">{text.stopping}</Message>}
      <Facts facts={loaderData.facts} />
      {loaderData.mayStop && (
        <form method="post">
          <SubmitButton label={text.stop} variant="secondary" />
          <p className="hint">{text.stopHint}</p>
        </form>
      )}
      <ul className="fact-line">
        {state !== 'failed' && (
          <li>
            <a href={`/portfolj/berakningar/${id}${isStill ? '' : '?stilla=ja'}`}>
              {isStill ? text.refresh : text.hold}
            </a>
          </li>
        )}
        <li>
          <a href={loaderData.address}>{text.back}</a>
        </li>
      </ul>
    </>
  );
}
