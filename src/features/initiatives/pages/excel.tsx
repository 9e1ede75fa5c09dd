import { readFile } from 'node:fs/promises';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { shownRefusal } from '#platform/page-form.ts';
import { receiveUpload } from '#platform/upload.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, FileField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { importWorkbook, mostBytes, previewWorkbook } from '../actions/importing.ts';
import { WorkbookFaults, WorkbookPreview } from '../components/workbook-told.tsx';
import { toldFaults, toldPlan } from '../excel/told.ts';
import { excelMessages } from '../messages/excel.ts';
import { listMessages } from '../messages/list.ts';
import type { Route } from './+types/excel';

export const handle = { permission: 'initiatives.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  return { language: memberOf(context, handle, request).language };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  let workbook = '';
  try {
    const sent = await sentIn(request, own);
    workbook = sent.workbook;
    if (sent.isSaving) {
      const { entry } = await performWithReceipt(importWorkbook, own, { workbook, basis: sent.basis });
      return redirect(doneAddress('/initiativ', entry), 303);
    }
    return { workbook, plan: toldPlan(await previewWorkbook(own, workbook)), problem: null };
  } catch (error) {
    const refusal = shownRefusal(error);
    const plan = refusal.code === 'stale' ? toldPlan(await previewWorkbook(own, workbook)) : null;
    const { code, values } = refusal;
    const problem = { code, count: Number(values.count ?? 0), faults: toldFaults(refusal, own.language) };
    return data({ workbook: plan === null ? '' : workbook, plan, problem }, { status: refusal.status });
  }
}

/** What a form brought: a file, or the one that was previewed. */
async function sentIn(request: Request, { dataFolder }: Context) {
  const upload = await receiveUpload(request, dataFolder, {
    fileBytes: mostBytes,
    fieldBytes: 2 * mostBytes,
  });
  try {
    const file = upload.files.get('file');
    const workbook =
      file === undefined
        ? (upload.fields.get('workbook') ?? '')
        : (await readFile(file.path)).toString('base64');
    if (workbook === '') throw new Refusal({ status: 422, code: 'no-file', message: 'Choose a workbook.' });
    return {
      workbook,
      isSaving: upload.fields.get('step') === 'save',
      basis: upload.fields.get('basis') ?? null,
    };
  } finally {
    await upload.remove();
  }
}

function problemText(code: string, language: Language): string {
  const text = excelMessages(language);
  if (code === 'no-file') return text.noFile;
  const known: Readonly<Record<string, string>> = text.problems;
  return known[code] ?? text.problems['not-a-workbook'];
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${excelMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function ExcelPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = excelMessages(language);
  const problem = actionData?.problem ?? null;
  const plan = actionData?.plan ?? null;
  const error = problem === null ? undefined : problemText(problem.code, language);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: listMessages(language).title, href: '/initiativ' }]}
        current={text.title}
      />
      <Finding level={1} title={text.title} lede={text.lede} />
      {error !== undefined && (
        <ErrorSummary
          language={language}
          errors={[{ fieldId: plan === null ? 'file' : 'det-har-hander', message: error }]}
        />
      )}
      {problem !== null && problem.faults.length > 0 && (
        <WorkbookFaults language={language} count={problem.count} faults={problem.faults} />
      )}
      {plan !== null && (
        <WorkbookPreview language={language} plan={plan} workbook={actionData?.workbook ?? ''} />
      )}
      <p>
        <ButtonLink label={text.download} href="/api/v1/initiatives/workbook" variant="secondary" />
      </p>
      <form className="form" method="post" encType="multipart/form-data">
        <FileField
          id="file"
          name="file"
          label={text.file}
          hint={text.fileHint}
          accept=".xlsx"
          error={problem === null || problem.code === 'stale' ? undefined : error}
        />
        <SubmitButton label={text.look} variant={plan === null ? 'primary' : 'secondary'} />
      </form>
    </>
  );
}
