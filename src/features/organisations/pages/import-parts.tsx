import { readFile } from 'node:fs/promises';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { decodeText } from '#platform/decode-text.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { shownRefusal } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { receiveUpload } from '#platform/upload.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, FileField, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { importParts, previewImport } from '../actions/import-parts.ts';
import { type Fault, ImportFaults } from '../components/import-faults.tsx';
import { ImportPreview } from '../components/import-preview.tsx';
import { toldPreview } from '../import-told.ts';
import { importMessages } from '../messages/import.ts';
import { messages } from '../messages/organisation.ts';
import { mostCharacters } from '../model/import-plan.ts';
import type { Route } from './+types/import-parts';

export const handle = { permission: 'organisation.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return { language: member.language, today: todayOf(member) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  let text = '';
  try {
    const sent = await sentIn(request, own);
    text = sent.text;
    if (sent.isSaving) {
      const { entry } = await performWithReceipt(importParts, own, { text, basis: sent.basis });
      return redirect(doneAddress('/organisation', entry), 303);
    }
    return { text, told: toldPreview(await previewImport(own, text), text), problem: null };
  } catch (error) {
    const refusal = shownRefusal(error);
    const isStale = refusal.code === 'stale';
    return data(
      {
        text,
        told: isStale ? toldPreview(await previewImport(own, text), text) : null,
        problem: { code: refusal.code, count: Number(refusal.values.count ?? 0), faults: faultsOf(refusal) },
      },
      { status: refusal.status },
    );
  }
}

/** What a form brought: a file before text, and whether it is to be saved as it was previewed. */
async function sentIn(request: Request, { dataFolder }: Context) {
  const upload = await receiveUpload(request, dataFolder, {
    fileBytes: mostCharacters,
    fieldBytes: 2 * mostCharacters,
  });
  try {
    const file = upload.files.get('file');
    const text = file === undefined ? upload.fields.get('text') : decodeText(await readFile(file.path));
    if ((text ?? '').trim() === '') throw noFile();
    return {
      text: text ?? '',
      isSaving: upload.fields.get('step') === 'save',
      basis: upload.fields.get('basis') ?? null,
    };
  } finally {
    await upload.remove();
  }
}

const noFile = (): Refusal =>
  new Refusal({ status: 422, code: 'no-file', message: 'Choose a file or paste text.' });

const faultsOf = ({ fields }: Refusal): readonly Fault[] =>
  fields.map(({ values: { line, column, reason, name } }) => ({
    line: Number(line),
    column: String(column),
    reason: String(reason),
    name: String(name),
  }));

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${importMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function ImportPartsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = importMessages(language);
  const problem = actionData?.problem ?? null;
  const error = problem === null ? undefined : problemText(problem.code, language);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/organisation' }]}
        current={text.crumb}
      />
      <Finding level={1} title={text.title} lede={text.lede} />
      {problem !== null && (
        <ErrorSummary
          language={language}
          errors={[{ fieldId: actionData?.told ? 'det-har-hander' : 'text', message: error }]}
        />
      )}
      {problem !== null && problem.faults.length > 0 && (
        <>
          <p>{text.faults(formatNumber(problem.count, language, 0))}</p>
          <ImportFaults language={language} faults={problem.faults} count={problem.count} />
        </>
      )}
      {actionData?.told && (
        <ImportPreview language={language} today={loaderData.today} told={actionData.told} />
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
          error={problem?.code === 'stale' ? undefined : error}
        />
        <SubmitButton label={text.look} variant={actionData?.told ? 'secondary' : 'primary'} />
      </form>
      <Disclosure summary={text.example}>
        <p>{text.rules}</p>
        <pre className="command">
          <code>{text.exampleText}</code>
        </pre>
      </Disclosure>
    </>
  );
}

function problemText(code: string, language: 'sv' | 'en'): string {
  const text = importMessages(language);
  if (code === 'no-file') return text.noFile;
  if (code === 'stale') return text.stale;
  return code === 'file-too-large' || code === 'input-invalid' ? text.tooLarge : text.unusable;
}
