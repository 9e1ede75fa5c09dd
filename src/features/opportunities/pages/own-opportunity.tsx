import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { bringBackOpportunity, dismissOpportunity } from '../actions/own.ts';
import { Dismissal } from '../components/dismissal.tsx';
import { VoiceSection } from '../components/voice-section.tsx';
import { ownMessages } from '../messages/own.ts';
import { ownOpportunityOf } from '../own-reading.ts';
import { ownPage } from '../reading.ts';
import { stepProblem, stepTyped } from '../step-form.ts';
import type { Route } from './+types/own-opportunity';

export const handle = { permission: 'opportunities.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const page = await orNoPage(ownPage(member, idInAddress(params.opportunity)));
  return { language: member.language, ...page, done: await doneOf(member, request) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, { permission: 'opportunities.edit' }, request);
  const { id: opportunity } = await orNoPage(ownOpportunityOf(member, idInAddress(params.opportunity)));
  const { isBack, ...typed } = stepTyped(await formOf(request));
  try {
    const step = isBack ? bringBackOpportunity : dismissOpportunity;
    const { entry } = await performWithReceipt(step, member, { opportunity, ...typed });
    return redirect(doneAddress(`/mojligheter/egna/${opportunity}`, entry), 303);
  } catch (error) {
    const { answer, status } = stepProblem(error, typed.reason, member.language);
    return data(answer, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.own.title ?? ''} – Rodret` }];
}

export default function OwnOpportunityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, own, thread } = loaderData;
  const text = ownMessages(language);
  const said = (value: string) => (value === '' ? text.missing : <Swedish>{value}</Swedish>);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: text.title, href: '/mojligheter/egna' }]}
        current={<Swedish>{own.title}</Swedish>}
      />
      <Finding
        level={1}
        topic={`${text.topic} · ${loaderData.area}`}
        title={<Swedish>{own.title}</Swedish>}
        {...(own.what === '' ? {} : { lede: <Swedish>{own.what}</Swedish> })}
      />
      {own.state === 'dismissed' && <Message kind="caution">{text.isDismissed}</Message>}
      <ErrorSummary
        language={language}
        errors={actionData?.error === undefined ? [] : [{ fieldId: 'reason', message: actionData.error }]}
      />
      {thread !== null && (
        <Section id="trad" title={loaderData.initiatives}>
          <ThreadLine {...thread} />
        </Section>
      )}
      {own.state === 'open' && loaderData.mayMakeInitiative && (
        <p>
          <ButtonLink
            label={text.makeInitiative}
            href={`/initiativ/nytt?fran=${encodeURIComponent(`own-opportunity:${own.id}`)}`}
            variant="secondary"
          />
        </p>
      )}
      <VoiceSection
        language={language}
        opportunity={own.id}
        voice={loaderData.voice}
        isAlone
        mayEdit={loaderData.mayEdit}
      />
      <Section id="om" title={text.about}>
        <Facts
          facts={[
            { term: text.fields.forWhom, description: said(own.forWhom) },
            { term: text.fields.area, description: loaderData.area },
            { term: text.fields.whyNow, description: said(own.whyNow) },
          ]}
        />
        <p className="hint">{loaderData.addedAt}</p>
        {loaderData.mayEdit && (
          <p>
            <ButtonLink label={text.edit} href={`/mojligheter/egna/${own.id}/andra`} variant="secondary" />
          </p>
        )}
      </Section>
      <Dismissal
        language={language}
        steps={loaderData.steps}
        standing={own}
        mayEdit={loaderData.mayEdit}
        typed={actionData ?? null}
      />
    </>
  );
}
