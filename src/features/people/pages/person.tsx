import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, keyTyped, orNoPage } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { changePerson } from '../actions/changing.ts';
import { renewInvitation, withdrawInvitation } from '../actions/inviting.ts';
import { InvitationsOf } from '../components/invitations-of.tsx';
import { InvitedNote } from '../components/invited-note.tsx';
import { ErasedFacts, PersonFacts } from '../components/person-facts.tsx';
import { PersonForm } from '../components/person-form.tsx';
import { formProblem, personTyped, versionTyped } from '../form.ts';
import { messages } from '../messages/people.ts';
import { personMessages } from '../messages/person.ts';
import { erasedName, type Person } from '../model.ts';
import { readPerson } from '../reading.ts';
import type { Route } from './+types/person';

export const handle = { permission: 'people.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { person, invitations } = await orNoPage(readPerson(member, idInAddress(params.person)));
  return {
    language: member.language,
    sendsMail: member.sendsMail,
    key: randomUUID(),
    person,
    invitations,
    done: await doneOf(member, request),
    mayEdit: may(member.actor, 'people.edit'),
    mayErase: may(member.actor, 'people.erase'),
    mayAudit: may(member.actor, 'audit.read'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'people.edit' }, request);
  const person = idInAddress(params.person);
  const form = await formOf(request);
  const step = form.get('step');
  try {
    if (step === 'renew') {
      // No redirect: the link is shown in this answer and nowhere else.
      const invited = await perform(renewInvitation, { ...own, idempotencyKey: keyTyped(form) }, { person });
      return { kind: 'invited' as const, ...invited };
    }
    const version = versionTyped(form);
    const { entry } =
      step === 'withdraw'
        ? await performWithReceipt(withdrawInvitation, own, { invitation: form.get('invitation'), version })
        : await performWithReceipt(changePerson, own, changeTyped(person, version, form));
    return redirect(doneAddress(`/personer/${person}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    const values = step === 'renew' || step === 'withdraw' ? null : personTyped(form);
    return data({ kind: 'refused' as const, values, problem }, { status: problem.status });
  }
}

function changeTyped(person: string, version: number, form: FormData) {
  const { email, ...values } = personTyped(form);
  return { person, version, ...values, email: email.trim() === '' ? null : email };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const name = loaderData?.person.name ?? '';
  return [{ title: `${name} – ${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

const findingOf = ({ state, roles, titles }: Person) =>
  state === 'active' && roles.length + titles.length === 0 ? ('activeNoRole' as const) : state;

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, person, mayEdit } = loaderData;
  const all = messages(language);
  const text = personMessages(language);
  const name = person.name === erasedName ? all.erasedName : person.name;
  const isErased = person.state === 'erased';
  const problem = actionData?.kind === 'refused' ? actionData.problem : null;
  return (
    <>
      <Done language={language} done={loaderData.done}>
        {text.changed}
      </Done>
      <Breadcrumb language={language} trail={[{ label: all.title, href: '/personer' }]} current={name} />
      <Finding
        level={1}
        title={text.finding[findingOf(person)](name)}
        lede={person.titles.length > 0 ? text.leads(person.titles.join(', ')) : text.leadsNot}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(problem?.errors ?? {}).map(([field, message]) => ({
          fieldId: field || 'name',
          message:
            actionData?.kind === 'refused' && actionData.values === null && problem?.code === 'stale'
              ? all.problems.staleOther
              : message,
        }))}
      />
      {actionData?.kind === 'invited' && (
        <InvitedNote language={language} invited={actionData} sendsMail={loaderData.sendsMail} />
      )}
      {isErased ? (
        <ErasedFacts language={language} person={person} />
      ) : mayEdit ? (
        <Section id="uppgifter" title={text.about}>
          <PersonForm
            language={language}
            person={person}
            typed={actionData?.kind === 'refused' ? actionData.values : null}
            problem={problem}
          />
        </Section>
      ) : (
        <PersonFacts language={language} person={person} />
      )}
      {!isErased && (
        <InvitationsOf
          language={language}
          invitations={loaderData.invitations}
          canRenew={mayEdit && person.state !== 'active'}
          canWithdraw={mayEdit}
          formKey={loaderData.key}
        />
      )}
      {loaderData.mayAudit && (
        <Section id="gjort" title={text.has} lede={text.hasText}>
          <a href={`/revision?person=${person.id}`}>{text.hasLink}</a>
        </Section>
      )}
      {loaderData.mayErase && !isErased && (
        <Section id="radera" title={text.erase} lede={text.eraseText}>
          <ButtonLink label={text.erase} href={`/personer/${person.id}/radera`} variant="secondary" />
        </Section>
      )}
    </>
  );
}
