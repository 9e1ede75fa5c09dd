import type { ReactNode } from 'react';
import { data, redirect } from 'react-router';
import { importUploaded } from '#features/panel/import-uploaded.ts';
import { messages } from '#features/panel/messages/data.ts';
import { snapshotName } from '#features/panel/snapshot-name.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, FileField, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Route } from './+types/import';

export const handle = { permission: 'values.import' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { warehouse, language } = memberOf(context, handle, request);
  const snapshots = await warehouse.list();
  return {
    language,
    snapshots: snapshots.map(manifest => ({ id: manifest.id, name: snapshotName(manifest, language) })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  try {
    const { manifest, report, state } = await importUploaded(own, request);
    const outcome = state === 'new' ? 'importerad' : `fanns=${report.rows.setAside}`;
    return redirect(`/data/ogonblicksbild/${manifest.id}?${outcome}`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data(
      {
        problem: {
          code: error.code,
          message: error.message,
          isNoFile: error.fields.some(({ path }) => path === 'values'),
          // Which of the files it was, and what was written beside them: nothing is to be written twice.
          field: String(error.values.field ?? 'values'),
          source: String(error.values.source ?? ''),
          onto: String(error.values.onto ?? ''),
        },
      },
      { status: error.status },
    );
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').import.title} – Rodret` }];
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, snapshots } = loaderData;
  const all = messages(language);
  const text = all.import;
  const problem = actionData?.problem ?? null;
  const fault = problem === null ? undefined : faultOf(problem, text);
  const errorOf = (field: string) => (problem?.field === field ? fault : undefined);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: all.data.title, href: '/data' }]}
        current={text.button}
      />
      <Finding level={1} title={text.title} lede={text.lede} />
      {problem !== null && (
        <>
          <ErrorSummary language={language} errors={[{ fieldId: problem.field, message: fault }]} />
          <Message kind="caution">{text.failed}</Message>
        </>
      )}
      <form className="form" method="post" encType="multipart/form-data">
        <FileField
          id="values"
          name="values"
          label={text.values}
          hint={text.valuesHint}
          accept=".csv,.txt,.parquet"
          isRequired
          error={errorOf('values')}
        />
        <FileField
          id="keyFigures"
          name="keyFigures"
          label={text.register}
          hint={text.registerHint}
          accept=".csv,.json"
          error={errorOf('keyFigures')}
        />
        <FileField
          id="units"
          name="units"
          label={text.units}
          hint={text.unitsHint}
          accept=".json"
          error={errorOf('units')}
        />
        <FileField
          id="groups"
          name="groups"
          label={text.groups}
          hint={text.groupsHint}
          accept=".json"
          error={errorOf('groups')}
        />
        <FileField
          id="structure"
          name="structure"
          label={text.structure}
          hint={text.structureHint}
          accept=".csv"
          error={errorOf('structure')}
        />
        <TextField
          id="source"
          name="source"
          label={text.source}
          hint={text.sourceHint}
          value={problem?.source ?? ''}
        />
        <SelectField
          id="onto"
          name="onto"
          label={text.onto}
          hint={text.ontoHint}
          value={problem?.onto ?? ''}
          options={[
            { value: '', label: text.ontoNone },
            ...snapshots.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
          ]}
        />
        <SubmitButton label={text.button} />
      </form>
    </>
  );
}

type Problem = { readonly code: string; readonly message: string; readonly isNoFile: boolean };

/** What went wrong, in the reader's language where there are words for it; else as the import says it, in English. */
function faultOf(problem: Problem, text: ReturnType<typeof messages>['import']): ReactNode {
  if (problem.isNoFile) return text.noFile;
  if (problem.code === 'file-too-large') return text.tooLarge;
  return (
    <>
      {text.original} <span lang="en">{problem.message}</span>
    </>
  );
}
