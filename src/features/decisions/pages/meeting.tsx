import { data, redirect } from 'react-router';
import { leadershipOn } from '#features/organisations/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { Agenda } from '../components/agenda.tsx';
import { MeetingSteps } from '../components/meeting-steps.tsx';
import { PresenceForm, PresenceTable } from '../components/presence.tsx';
import { StepForm } from '../components/step-form.tsx';
import { formProblem } from '../form.ts';
import { meetingName } from '../meeting-name.ts';
import { takeMeetingStep } from '../meeting-steps.ts';
import { meetingMessages } from '../messages/meeting.ts';
import { registerMessages } from '../messages/register.ts';
import { optionsOn } from '../options.ts';
import { readMeeting } from '../reading/meetings.ts';
import { readProposals } from '../reading/proposals.ts';
import type { Route } from './+types/meeting';

export const handle = { permission: 'decisions.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language, actor } = member;
  const meeting = await orNoPage(readMeeting(member, idInAddress(params.meeting)));
  const mayPrepare = may(actor, 'decisions.prepare');
  const taken = new Set(meeting.agenda.map(({ proposal }) => proposal));
  const { people } = mayPrepare ? await optionsOn(member, meeting.heldOn) : { people: [] };
  const seats = meeting.part === null ? await leadershipOn(db, organisation.id, meeting.heldOn) : [];
  const expected = new Set([
    ...seats.map(({ person }) => person),
    ...meeting.presence.map(({ person }) => person.id),
  ]);
  return {
    language,
    meeting,
    proposals: (mayPrepare ? await readProposals(member) : [])
      .filter(({ id, state }) => !taken.has(id) && (state === 'drawn-up' || state === 'working-material'))
      .map(({ id, title }) => ({ value: id, label: title })),
    expected: people.filter(({ value }) => expected.has(value)),
    others: people.filter(({ value }) => !expected.has(value)),
    mayPrepare,
    mayRecord: may(actor, 'decisions.record'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'decisions.prepare' }, request);
  const meeting = idInAddress(params.meeting);
  try {
    const { entry, isGone } = await takeMeetingStep(own, meeting, await formOf(request));
    return redirect(doneAddress(isGone ? '/beslut/moten' : `/beslut/moten/${meeting}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language, true);
    return data({ errors: problem.errors }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const name = loaderData === undefined ? '' : meetingName(loaderData.meeting, loaderData.language);
  return [{ title: `${name} – Rodret` }];
}

export default function MeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, meeting, mayPrepare, mayRecord, proposals } = loaderData;
  const text = meetingMessages(language);
  const count = formatCount(meeting.items, text.itemOne, text.itemMany, language);
  const name = meetingName(meeting, language);
  const isOpen = meeting.state !== 'closed';
  const finding =
    meeting.state === 'held'
      ? text.finding.held(formatNumber(meeting.decided, language, 0), count)
      : text.finding[meeting.state](count);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: registerMessages(language).title, href: '/beslut' },
          { label: text.title, href: '/beslut/moten' },
        ]}
        current={name}
      />
      <Finding level={1} topic={name} title={finding} lede={meeting.place} />
      <ErrorSummary
        language={language}
        errors={Object.values(actionData?.errors ?? {}).map(message => ({ fieldId: 'motet', message }))}
      />
      <Section id="dagordning" title={text.agenda}>
        {meeting.agenda.length === 0 ? (
          <p>{text.agendaEmpty}</p>
        ) : (
          <Agenda language={language} meeting={meeting} mayPrepare={mayPrepare} mayRecord={mayRecord} />
        )}
        {mayPrepare && isOpen && proposals.length > 0 && (
          <StepForm step="add" label={text.addButton} version={meeting.version} variant="secondary">
            <SelectField id="proposal" name="proposal" label={text.addItem} value="" options={proposals} />
          </StepForm>
        )}
      </Section>
      <MeetingSteps language={language} meeting={meeting} mayPrepare={mayPrepare} />
      <Section id="narvaro" title={text.presence}>
        {meeting.presence.length === 0 ? (
          <p>{text.presenceEmpty}</p>
        ) : (
          <PresenceTable language={language} meeting={meeting} />
        )}
        {mayPrepare && isOpen && (
          <PresenceForm
            language={language}
            meeting={meeting}
            expected={loaderData.expected}
            others={loaderData.others}
          />
        )}
      </Section>
    </>
  );
}
