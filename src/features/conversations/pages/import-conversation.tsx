import { readFile } from 'node:fs/promises';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { receiveUpload } from '#platform/upload.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { importConversation } from '../actions/importing.ts';
import { ImportFields, type ImportTyped, importTyped, noImport } from '../components/import-fields.tsx';
import { resultFormMessages } from '../messages/result-forms.ts';
import { resultMessages } from '../messages/results.ts';
import { mostFileCharacters } from '../model/importing.ts';
import { resultFormProblem } from '../results/form.ts';
import type { Route } from './+types/import-conversation';

export const handle = { permission: 'conversations.start' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  return { language: memberOf(context, handle, request).language };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  let typed: ImportTyped = noImport;
  try {
    const upload = await receiveUpload(request, own.dataFolder, {
      fileBytes: mostFileCharacters,
      fieldBytes: 100_000,
    });
    try {
      typed = importTyped(upload.fields);
      const text = async (name: string) => {
        const file = upload.files.get(name);
        return file === undefined ? '' : readFile(file.path, 'utf8');
      };
      const { output, entry } = await performWithReceipt(importConversation, own, {
        ...typed,
        invited: /^\d+$/.test(typed.invited.trim()) ? Number(typed.invited) : null,
        comments: await text('comments'),
        votes: await text('votes'),
        participation: await text('participation'),
      });
      return redirect(doneAddress(`/samtal/${output.id}/resultat`, entry), 303);
    } finally {
      await upload.remove();
    }
  } catch (error) {
    const { status, ...problem } = resultFormProblem(error, own.language);
    return data({ typed, ...problem }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${resultFormMessages(loaderData?.language ?? 'sv').import.title} – Rodret` }];
}

export default function ImportConversationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = resultFormMessages(language).import;
  const errors = actionData?.errors ?? {};
  const faults = actionData?.faults ?? [];
  const count = formatCount(actionData?.faultCount ?? 0, text.fault, text.faultMany, language);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: resultMessages(language).conversations, href: '/samtal' }]}
        current={text.title}
      />
      <Finding level={1} title={text.title} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={[
          ...(faults.length === 0 ? [] : [{ fieldId: 'fel', message: text.faults(count) }]),
          ...Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'question', message })),
        ]}
      />
      {faults.length > 0 && (
        <div id="fel">
          <Table
            caption={text.faults(count)}
            label={text.faults(count)}
            rows={faults.map((fault, at) => ({ ...fault, at }))}
            rowKey={({ at }) => formatNumber(at, 'en', 0)}
            columns={[
              { key: 'file', header: text.faultFile, align: 'text', cell: ({ file }) => file },
              { key: 'line', header: text.faultLine, align: 'number', cell: ({ line }) => line },
              { key: 'text', header: text.faultWhat, align: 'text', cell: fault => fault.text },
            ]}
          />
        </div>
      )}
      <form className="form" method="post" encType="multipart/form-data">
        <ImportFields language={language} typed={actionData?.typed ?? noImport} errors={errors} />
        <SubmitButton label={text.button} />
      </form>
      <p className="hint">{text.exportNote}</p>
    </>
  );
}
