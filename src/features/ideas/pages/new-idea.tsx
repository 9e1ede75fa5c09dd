import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { partsOn } from '#features/organisations/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { leaveIdea } from '../actions/leave.ts';
import { IdeaList } from '../components/idea-list.tsx';
import { LeaveFields } from '../components/leave-fields.tsx';
import { ruledAnswer } from '../duties.ts';
import { formProblem, leaveInput, leaveTyped, noIdea } from '../form.ts';
import { formMessages } from '../messages/form.ts';
import { ideaWords } from '../messages/words.ts';
import { similarIdeas } from '../reading/ideas.ts';
import { everybody } from '../store/people.ts';
import { ruleOf } from '../store/rule.ts';
import type { Route } from './+types/new-idea';

export const handle = { permission: 'ideas.leave' } satisfies PageHandle;

/** Who would answer, and by when, where the author does not say where they work. */
async function promised(member: Context) {
  const { owner, dueOn } = await ruledAnswer(member, { part: null, author: member.actor.id });
  const people = await everybody(member.db, member.organisation.id);
  const name = people.find(({ id }) => id === owner)?.name;
  if (name === undefined || dueOn === null) return null;
  const { answering } = await ruleOf(member.db, member.organisation.id);
  return { name: answering === 'part-leader' ? null : name, dueOn };
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const parts = await partsOn(member.db, member.organisation.id, todayOf(member));
  return {
    language: member.language,
    key: randomUUID(),
    promised: await promised(member),
    parts: parts
      .filter(({ kind }) => ['department', 'unit', 'company'].includes(kind))
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = leaveTyped(form);
  const isSure = form.get('seen') === 'ja';
  const similar = isSure ? [] : await similarIdeas(own, `${values.title} ${values.why}`);
  if (similar.length > 0) return data({ values, similar, isSure: true, errors: {} }, { status: 422 });
  try {
    const { output, entry } = await performWithReceipt(
      leaveIdea,
      { ...own, idempotencyKey: keyTyped(form) },
      await leaveInput(form),
    );
    return redirect(doneAddress(`/ideer/${output.id}`, entry), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ values, similar, isSure, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

function ledeOf(
  promise: { readonly name: string | null; readonly dueOn: string } | null,
  language: Language,
): string {
  const text = formMessages(language);
  if (promise === null) return text.ledeNobody;
  const day = formatDate(promise.dueOn, language);
  return promise.name === null ? text.ledeLeader(day) : text.lede(promise.name, day);
}

export default function NewIdeaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, parts } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const similar = actionData?.similar ?? [];
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: ideaWords(language).title, href: '/ideer' }]}
        current={text.title}
      />
      <Finding level={1} title={text.title} lede={ledeOf(loaderData.promised, language)} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === '' ? 'title' : field,
          message,
        }))}
      />
      {similar.length > 0 && (
        <Section id="liknande" title={text.similarTitle} lede={text.similarLede}>
          <IdeaList language={language} label={text.similarTitle} ideas={similar} />
        </Section>
      )}
      <form className="form idea-form" method="post" encType="multipart/form-data">
        <input type="hidden" name="key" value={loaderData.key} />
        {actionData?.isSure === true && <input type="hidden" name="seen" value="ja" />}
        <LeaveFields
          language={language}
          values={actionData?.values ?? noIdea}
          errors={errors}
          parts={parts}
          isAgain={actionData !== undefined}
        />
        <SubmitButton label={similar.length > 0 ? text.saveAnyway : text.save} />
      </form>
    </>
  );
}
