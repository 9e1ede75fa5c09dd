import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { DraftFields } from '../components/draft-fields.tsx';
import { takeDraftStep } from '../draft-steps.ts';
import { visionNow, visionProblem, visionTyped, visionValues } from '../form.ts';
import { visionMessages } from '../messages.ts';
import { draftOf } from '../reading.ts';
import { visionOptions } from '../view.ts';
import type { Route } from './+types/draft';

export const handle = { permission: 'vision.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const draft = await draftOf(member);
  if (draft === null) throw redirect('/vision', 303);
  return {
    language: member.language,
    id: draft.id,
    number: draft.number,
    version: draft.version,
    values: visionValues(draft),
    options: await visionOptions(member, draft),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  if ((await draftOf(own)) === null) throw data(null, { status: 404 });
  const form = await formOf(request);
  const values = visionTyped(form);
  try {
    const { to, entry } = await takeDraftStep(own, form, values);
    return redirect(doneAddress(to, entry), 303);
  } catch (error) {
    const isChange = form.get('step') === 'change';
    const { errors, status, current } = visionProblem(error, own.language, isChange ? values : null);
    return data({ values: isChange ? values : null, errors, now: visionNow(current) }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = visionMessages(loaderData?.language ?? 'sv');
  return [{ title: `${text.editTitle(String(loaderData?.number ?? ''))} – Rodret` }];
}

export default function DraftPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, id } = loaderData;
  const text = visionMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const title = text.editTitle(formatNumber(loaderData.number, language, 0));
  const seen = (
    <>
      <input type="hidden" name="edition" value={id} />
      <input type="hidden" name="version" value={actionData?.now?.version ?? loaderData.version} />
    </>
  );
  const step = (name: 'publish' | 'drop') => (
    <form method="post">
      <input type="hidden" name="step" value={name} />
      {seen}
      <SubmitButton label={name === 'publish' ? text.publishButton : text.dropButton} variant="secondary" />
    </form>
  );
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb language={language} trail={[{ label: text.room, href: '/vision' }]} current={title} />
      <Finding level={1} title={title} lede={text.editLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'title', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="step" value="change" />
        {seen}
        <DraftFields
          language={language}
          values={actionData?.values ?? loaderData.values}
          now={actionData?.now?.values ?? null}
          errors={errors}
          options={loaderData.options}
        />
        <SubmitButton label={text.save} />
      </form>
      <Section id="publicera" title={text.publish} lede={text.publishLede}>
        {step('publish')}
      </Section>
      <Section id="kasta" title={text.drop} lede={text.dropLede}>
        {step('drop')}
      </Section>
    </>
  );
}
