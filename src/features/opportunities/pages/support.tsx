import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { addSupport, removeSupport } from '../actions/voice.ts';
import { formProblem } from '../form.ts';
import { ownMessages } from '../messages/own.ts';
import { voiceMessages } from '../messages/voice.ts';
import { supportPage } from '../reading.ts';
import type { Route } from './+types/support';

export const handle = { permission: 'opportunities.edit' } satisfies PageHandle;

const named = (request: Request): string => new URL(request.url).searchParams.get('for') ?? '';

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const opportunity = named(request);
  if (opportunity === '') throw redirect('/mojligheter/egna', 303);
  return { language: member.language, ...(await orNoPage(supportPage(member, opportunity))) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { opportunity, address } = await orNoPage(supportPage(own, named(request)));
  const form = await formOf(request);
  const source = textOf(form, 'source');
  const { language } = own;
  try {
    if (textOf(form, 'step') === 'remove') {
      const { entry } = await performWithReceipt(removeSupport, own, { support: textOf(form, 'support') });
      return redirect(doneAddress(address, entry), 303);
    }
    const [kind = '', voice = ''] = source.split(':');
    const input = { opportunity, source: { kind, voice } };
    const { entry } = await performWithReceipt(addSupport, own, input);
    return redirect(doneAddress(address, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, language);
    const isChosen = Object.keys(errors).every(field => !field.startsWith('source.'));
    const first = isChosen ? Object.values(errors)[0] : ownMessages(language).problems['source-missing'];
    return data({ source, error: first ?? '' }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${voiceMessages(loaderData?.language ?? 'sv').add} – Rodret` }];
}

export default function SupportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name, options } = loaderData;
  const text = voiceMessages(language);
  const error = actionData?.error;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: ownMessages(language).title, href: '/mojligheter/egna' },
          { label: name, href: loaderData.address },
        ]}
        current={text.add}
      />
      <Finding level={1} title={text.addTitle(name)} lede={text.addLede} />
      <ErrorSummary
        language={language}
        errors={error === undefined ? [] : [{ fieldId: 'source', message: error }]}
      />
      {options.length === 0 ? (
        <EmptyState title={text.nothing} text={text.nothingText} />
      ) : (
        <form className="form" method="post">
          <SelectField
            id="source"
            name="source"
            label={text.source}
            value={actionData?.source ?? ''}
            options={[{ value: '', label: text.choose }, ...options]}
            isRequired
            error={error}
          />
          <SubmitButton label={text.addButton} />
        </form>
      )}
    </>
  );
}
