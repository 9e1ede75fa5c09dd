import { data, redirect } from 'react-router';
import { importUploaded } from '#features/panel/import-uploaded.ts';
import { messages } from '#features/panel/messages.ts';
import { snapshotName } from '#features/panel/snapshot-name.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { pageContext } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, FileField, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Route } from './+types/import';

export async function loader({ context }: Route.LoaderArgs) {
  const { warehouse, language } = context.get(pageContext);
  const snapshots = await warehouse.list();
  return {
    language,
    snapshots: snapshots.map(manifest => ({ id: manifest.id, name: snapshotName(manifest, language) })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = context.get(pageContext);
  try {
    const { manifest, state } = await importUploaded(own, request);
    return redirect(`/data/ogonblicksbild/${manifest.id}?${state === 'new' ? 'importerad' : 'fanns'}`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data(
      {
        problem: {
          code: error.code,
          message: error.message,
          isNoFile: error.fields.some(({ path }) => path === 'values'),
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
  const valuesError =
    problem === null
      ? undefined
      : problem.isNoFile
        ? text.noFile
        : problem.code === 'file-too-large'
          ? text.tooLarge
          : problem.message;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: all.data.title, href: '/data' }]}
        current={text.button}
      />
      <Finding level={1} title={text.title} lede={text.lede} />
      {valuesError !== undefined && (
        <>
          <ErrorSummary language={language} errors={[{ fieldId: 'values', message: valuesError }]} />
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
          error={valuesError}
        />
        <FileField
          id="keyFigures"
          name="keyFigures"
          label={text.register}
          hint={text.registerHint}
          accept=".csv,.json"
        />
        <FileField id="units" name="units" label={text.units} hint={text.unitsHint} accept=".json" />
        <FileField id="groups" name="groups" label={text.groups} hint={text.groupsHint} accept=".json" />
        <FileField
          id="structure"
          name="structure"
          label={text.structure}
          hint={text.structureHint}
          accept=".csv"
        />
        <TextField id="source" name="source" label={text.source} hint={text.sourceHint} value="" />
        <SelectField
          id="onto"
          name="onto"
          label={text.onto}
          hint={text.ontoHint}
          value=""
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
