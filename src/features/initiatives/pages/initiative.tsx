import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, shownRefusal, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { VoicesBehind } from '#ui/components/voice-list.tsx';
import { removeInitiative } from '../actions/adding.ts';
import { changeState } from '../actions/state.ts';
import { BasisShown } from '../components/basis-shown.tsx';
import { ChainShown } from '../components/chain-shown.tsx';
import { EconomyShown } from '../components/economy-shown.tsx';
import { LegalShown } from '../components/legal-shown.tsx';
import { RelationsShown } from '../components/relations-shown.tsx';
import { SightShown } from '../components/sight-shown.tsx';
import { StaffingShown } from '../components/staffing-shown.tsx';
import { StateForms } from '../components/state-forms.tsx';
import { Stations } from '../components/stations.tsx';
import { initiativeMessages } from '../messages/initiative.ts';
import { listMessages } from '../messages/list.ts';
import { initiativeWords } from '../messages/words.ts';
import { numberName } from '../model/initiative.ts';
import { initiativeView } from '../view.ts';
import { errorsOf } from '../wording.ts';
import type { Route } from './+types/initiative';

export const handle = { permission: 'initiatives.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    view: await orNoPage(initiativeView(member, idInAddress(params.initiative))),
    mayEdit: may(member.actor, 'initiatives.edit'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'initiatives.edit' }, request);
  const initiative = idInAddress(params.initiative);
  const form = await formOf(request);
  const step = textOf(form, 'step');
  const seen = { initiative, version: Number(textOf(form, 'version')) };
  try {
    if (step === 'remove') {
      const { entry } = await performWithReceipt(removeInitiative, own, seen);
      return redirect(doneAddress('/initiativ', entry), 303);
    }
    const { entry } = await performWithReceipt(changeState, own, { ...seen, state: step });
    return redirect(doneAddress(`/initiativ/${initiative}`, entry), 303);
  } catch (error) {
    const refusal = shownRefusal(error);
    return data({ errors: errorsOf(refusal, own.language) }, { status: refusal.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.view.initiative.title ?? ''} – Rodret` }];
}

export default function InitiativePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, view, mayEdit } = loaderData;
  const { initiative } = view;
  const text = initiativeMessages(language);
  const words = initiativeWords(language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: listMessages(language).title, href: '/initiativ' }]}
        current={initiative.title}
      />
      <Finding
        level={1}
        topic={text.topic(
          numberName(initiative.number),
          words.kind[initiative.kind],
          words.state[initiative.state],
        )}
        title={initiative.title}
        lede={initiative.summary}
      />
      <ErrorSummary
        language={language}
        errors={Object.values(actionData?.errors ?? {}).map(message => ({ fieldId: 'lage', message }))}
      />
      {view.thread !== null && (
        <Section id="trad" title={text.thread}>
          <ThreadLine {...view.thread} />
        </Section>
      )}
      {view.voices !== null && <VoicesBehind {...view.voices} />}
      <Stations language={language} station={view.station} missing={view.missing} />
      <BasisShown language={language} view={view} mayEdit={mayEdit} />
      <EconomyShown language={language} view={view} mayEdit={mayEdit} />
      <StaffingShown language={language} view={view} mayEdit={mayEdit} />
      <ChainShown language={language} initiative={initiative} mayEdit={mayEdit} />
      <SightShown language={language} sight={view.sight} initiative={initiative.id} />
      <RelationsShown language={language} view={view} mayEdit={mayEdit} />
      <LegalShown language={language} view={view} mayEdit={mayEdit} />
      {mayEdit && <StateForms language={language} initiative={initiative} />}
    </>
  );
}
