import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, shownRefusal } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addInitiative } from '../actions/adding.ts';
import { departmentChoices, goalChoices } from '../choices.ts';
import { NewFields } from '../components/new-fields.tsx';
import { basisInput, basisValues, originsTyped, originValues } from '../form/basis.ts';
import { type FormState, typedIn } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';
import { listMessages } from '../messages/list.ts';
import { periodName } from '../model/setting.ts';
import { originChoices, prefillFrom } from '../prefill.ts';
import { planningSetting } from '../store/setting.ts';
import { errorsOf } from '../wording.ts';
import type { Route } from './+types/new-initiative';

export const handle = { permission: 'initiatives.edit' } satisfies PageHandle;

const empty = {
  title: '',
  summary: '',
  kind: 'digital-service' as const,
  departments: [],
  goals: [],
  nullAlternative: '',
  must: null,
  informationClass: null,
  mainKeyFigure: null,
  earliestStart: 0,
  latestStart: null,
  durationPeriods: 4,
};

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const setting = await planningSetting(member.db, member.organisation.id, member.now());
  const asked = new URL(request.url).searchParams.get('fran') ?? '';
  const { basis, origins } = await prefillFrom(member, asked);
  const values = { ...basisValues({ ...empty, ...basis }, setting), ...originValues(origins) };
  return {
    language: member.language,
    key: randomUUID(),
    form: { values, errors: {}, now: null, version: 0 } satisfies FormState,
    from: basis.title ?? null,
    origins: await originChoices(member, origins),
    parts: await departmentChoices(member, []),
    goals: await goalChoices(member),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const setting = await planningSetting(own.db, own.organisation.id, own.now());
  const form = await formOf(request);
  const values = typedIn(form);
  try {
    const usual = { earliestStart: periodName(setting, 0), durationPeriods: '4' };
    const input = { ...basisInput({ ...usual, ...values }, setting), origins: originsTyped(values) };
    const keyed = { ...own, idempotencyKey: keyTyped(form) };
    const { output, entry } = await performWithReceipt(addInitiative, keyed, input);
    return redirect(doneAddress(`/initiativ/${output.id}`, entry), 303);
  } catch (error) {
    const refusal = shownRefusal(error);
    const errors = errorsOf(refusal, own.language);
    const state: FormState = { values, errors, now: null, version: 0 };
    return data(state, { status: refusal.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').add.title} – Rodret` }];
}

export default function NewInitiativePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, from } = loaderData;
  const form = actionData ?? loaderData.form;
  const text = formMessages(language).add;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: listMessages(language).title, href: '/initiativ' }]}
        current={text.title}
      />
      <Finding level={1} title={from === null ? text.title : text.titleFrom(from)} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(form.errors).map(([field, message]) => ({
          fieldId: field || 'title',
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <NewFields
          language={language}
          form={form}
          parts={loaderData.parts}
          goals={loaderData.goals}
          origins={loaderData.origins}
        />
        <SubmitButton label={text.button} />
      </form>
    </>
  );
}
