import { readFile } from 'node:fs/promises';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { receiveUpload } from '#platform/upload.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, FileField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { importPatterns } from '../actions/importing.ts';
import { fileProblem } from '../form/file-problem.ts';
import { catalogueMessages } from '../messages/catalogue.ts';
import { formMessages } from '../messages/form.ts';
import { mostFileCharacters } from '../model/own.ts';
import type { Route } from './+types/import-patterns';

export const handle = { permission: 'catalogue.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  return { language: memberOf(context, handle, request).language };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  try {
    const limits = { fileBytes: mostFileCharacters, fieldBytes: 10_000 };
    const upload = await receiveUpload(request, own.dataFolder, limits);
    try {
      const file = upload.files.get('file');
      const text = file === undefined ? '' : await readFile(file.path, 'utf8');
      const { entry } = await performWithReceipt(importPatterns, own, { text });
      return redirect(doneAddress('/monster?vems=own', entry), 303);
    } finally {
      await upload.remove();
    }
  } catch (error) {
    const { status, ...problem } = fileProblem(error, own.language);
    return data(problem, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').importTitle} – Rodret` }];
}

export default function ImportPatternsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = formMessages(language);
  const faults = actionData?.faults ?? [];
  const error = actionData?.error ?? null;
  const told = text.faults(formatCount(actionData?.count ?? 0, text.fault, text.faultMany, language));
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: catalogueMessages(language).room, href: '/monster' }]}
        current={text.importTitle}
      />
      <Finding level={1} title={text.importTitle} lede={text.importLede} />
      <ErrorSummary
        language={language}
        errors={[
          ...(faults.length === 0 ? [] : [{ fieldId: 'fel', message: told }]),
          ...(error === null ? [] : [{ fieldId: 'file', message: error }]),
        ]}
      />
      {faults.length > 0 && (
        <div id="fel">
          <Table
            caption={told}
            label={told}
            rows={faults.map((fault, at) => ({ ...fault, at }))}
            rowKey={({ at }) => String(at)}
            columns={[
              { key: 'line', header: text.line, align: 'number', cell: ({ line }) => line },
              { key: 'place', header: text.place, align: 'text', cell: ({ place }) => <code>{place}</code> },
              { key: 'text', header: text.wrong, align: 'text', cell: fault => fault.text },
            ]}
          />
        </div>
      )}
      <form className="form" method="post" encType="multipart/form-data">
        <FileField
          id="file"
          name="file"
          label={text.importFile}
          hint={text.importHint}
          accept=".json,application/json"
          isRequired
          {...(error === null ? {} : { error })}
        />
        <SubmitButton label={text.importButton} />
      </form>
    </>
  );
}
