import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { shownRefusal } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, FileField, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Command, Disclosure } from '#ui/components/provenance.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { importValues } from '../actions/import-values.ts';
import { ImportFaults, ImportPreview } from '../components/import-shown.tsx';
import { faultsOf, type Sent, sentIn, toldPreview } from '../import-told.ts';
import { messages } from '../messages/measures.ts';
import { problemMessages } from '../messages/problems.ts';
import { valueMessages } from '../messages/values.ts';
import type { Route } from './+types/import-values';

export const handle = { permission: 'measures.report' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  return { language: memberOf(context, handle, request).language };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  let sent: Sent = { text: '', isSaving: false, basis: null, reason: '' };
  try {
    sent = await sentIn(request, own);
    const { text, reason, basis } = sent;
    if (sent.isSaving) {
      const { entry } = await performWithReceipt(importValues, own, { text, reason, basis });
      return redirect(doneAddress('/matt', entry), 303);
    }
    return { text, reason, told: await toldPreview(own, text), problem: null };
  } catch (error) {
    const refusal = shownRefusal(error);
    const { text, reason } = sent;
    const isShownAgain = refusal.code === 'stale' || refusal.code === 'reason-missing';
    return data(
      {
        text,
        reason,
        told: isShownAgain ? await toldPreview(own, text) : null,
        problem: {
          code: refusal.code,
          count: Number(refusal.values.count ?? 0),
          faults: faultsOf(refusal),
        },
      },
      { status: refusal.status },
    );
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${valueMessages(loaderData?.language ?? 'sv').importTitle} – Rodret` }];
}

export default function ImportValuesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = valueMessages(language);
  const problem = actionData?.problem ?? null;
  const told = actionData?.told ?? null;
  const error = problem === null ? undefined : problemText(problem.code, language);
  const isOfReason = problem?.code === 'reason-missing';
  const fieldId = isOfReason ? 'reason' : told === null ? 'text' : 'det-har-hander';
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/matt' }]}
        current={text.importCrumb}
      />
      <Finding level={1} title={text.importTitle} lede={text.importLede} />
      {problem !== null && <ErrorSummary language={language} errors={[{ fieldId, message: error }]} />}
      {problem !== null && problem.faults.length > 0 && (
        <>
          <p>{text.faults(formatNumber(problem.count, language, 0))}</p>
          <ImportFaults language={language} faults={problem.faults} />
        </>
      )}
      {told !== null && (
        <ImportPreview
          language={language}
          told={told}
          reason={actionData?.reason ?? ''}
          reasonError={isOfReason ? error : undefined}
        />
      )}
      <form className="form" method="post" encType="multipart/form-data">
        <FileField id="file" name="file" label={text.file} hint={text.fileHint} accept=".csv,.txt" />
        <TextArea
          id="text"
          name="text"
          label={text.text}
          hint={text.textHint}
          value={actionData?.text ?? ''}
          rows={8}
          error={fieldId === 'text' ? error : undefined}
        />
        <SubmitButton label={text.look} variant={told === null ? 'primary' : 'secondary'} />
      </form>
      <Disclosure summary={text.example}>
        <p>{text.rules}</p>
        <Command line={text.exampleText} />
      </Disclosure>
    </>
  );
}

function problemText(code: string, language: 'sv' | 'en'): string {
  const text = valueMessages(language);
  if (code === 'no-file') return text.noFile;
  if (code === 'stale') return text.stale;
  if (code === 'reason-missing') return problemMessages(language).reasons['reason-missing'];
  return code === 'file-too-large' || code === 'input-invalid' ? text.tooLarge : text.unusable;
}
