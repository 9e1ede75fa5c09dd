import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { changeRelations } from '../actions/sections.ts';
import { RelationFields, relationRows } from '../components/relation-fields.tsx';
import { SectionFormFrame } from '../components/section-form.tsx';
import { readSection, saveSection } from '../form/section-page.ts';
import { relationsForm } from '../form/sections.ts';
import { formMessages } from '../messages/form.ts';
import { numberName } from '../model/initiative.ts';
import { initiativeHeads } from '../store/heads.ts';
import type { Route } from './+types/edit-relations';

export const handle = { permission: 'initiatives.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const id = idInAddress(params.initiative);
  const read = await readSection(member, id, () => relationsForm);
  const heads = await initiativeHeads(member.db, member.organisation.id);
  return {
    ...read,
    others: heads
      .filter(head => head.id !== id)
      .map(head => ({ value: head.id, label: `${numberName(head.number)} ${head.title}` })),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  return saveSection(request, member, idInAddress(params.initiative), {
    form: relationsForm,
    action: changeRelations,
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').relations.title} – Rodret` }];
}

export default function EditRelationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, initiative } = loaderData;
  const form = actionData ?? loaderData.form;
  const text = formMessages(language).relations;
  return (
    <SectionFormFrame
      language={language}
      form={form}
      initiative={initiative}
      title={text.title}
      lede={text.lede}
      rows={relationRows(form)}
    >
      <RelationFields language={language} form={form} others={loaderData.others} />
    </SectionFormFrame>
  );
}
