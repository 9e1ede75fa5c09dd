import { data, redirect } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage } from '#platform/page-form.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Checkbox, ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { erase } from '../actions/changing.ts';
import { formProblem, versionTyped } from '../form.ts';
import { messages } from '../messages/people.ts';
import { personMessages } from '../messages/person.ts';
import { readErasure } from '../reading.ts';
import type { Route } from './+types/erase';

export const handle = { permission: 'people.erase' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { person, plan } = await orNoPage(readErasure(member, idInAddress(params.person)));
  return { language: member.language, person, plan };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const text = messages(own.language).problems;
  if (form.get('confirm') !== 'ja') return data({ error: text.confirm }, { status: 422 });
  try {
    await perform(erase, own, { person: idInAddress(params.person), version: versionTyped(form) });
  } catch (error) {
    const { status, code, errors } = formProblem(error, own.language);
    const first = Object.values(errors)[0] ?? text.other;
    return data({ error: code === 'stale' ? text.staleOther : first }, { status });
  }
  return redirect('/personer?raderad', 303);
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = personMessages(loaderData?.language ?? 'sv').erasure;
  return [{ title: `${text.title(loaderData?.person.name ?? '')} – Rodret` }];
}

export default function ErasePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, person, plan } = loaderData;
  const all = messages(language);
  const text = personMessages(language).erasure;
  const home = `/personer/${person.id}`;
  const kept = [...plan.keptBy, ...plan.stays.filter(what => what !== 'name')];
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: all.title, href: '/personer' },
          { label: person.name, href: home },
        ]}
        current={text.button}
      />
      <Finding level={1} title={text.title(person.name)} lede={text.lede} />
      {actionData !== undefined && (
        <ErrorSummary language={language} errors={[{ fieldId: 'confirm', message: actionData.error }]} />
      )}
      <Section id="borta" title={text.goes}>
        <ul>
          {plan.goes.map(what => (
            <li key={what}>{text.gone[what]}</li>
          ))}
        </ul>
      </Section>
      <Section id="kvar" title={text.stays}>
        <ul>
          {kept.map(why => (
            <li key={why}>{text.kept[why]}</li>
          ))}
        </ul>
      </Section>
      {plan.obstacle === null ? (
        <form className="form" method="post">
          <input type="hidden" name="version" value={person.version} />
          <Checkbox id="confirm" name="confirm" value="ja" label={text.confirm} isChecked={false} />
          <SubmitButton label={text.button} />
        </form>
      ) : (
        <Message kind="caution">
          <p>
            <strong>{text.obstacle}.</strong> {all.problems[plan.obstacle]}
          </p>
        </Message>
      )}
      <p>
        <a href={home}>{text.cancel}</a>
      </p>
    </>
  );
}
