import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { changeLines } from '../actions/sections.ts';
import { LineFields, lineRows } from '../components/line-fields.tsx';
import { SectionFormFrame } from '../components/section-form.tsx';
import { readSection, saveSection } from '../form/section-page.ts';
import { linesForm } from '../form/sections.ts';
import { formMessages } from '../messages/form.ts';
import type { Route } from './+types/edit-lines';

export const handle = { permission: 'initiatives.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return readSection(member, idInAddress(params.initiative), () => linesForm);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  return saveSection(request, member, idInAddress(params.initiative), {
    form: linesForm,
    action: changeLines,
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').lines.title} – Rodret` }];
}

export default function EditLinesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, initiative, setting } = loaderData;
  const form = actionData ?? loaderData.form;
  const text = formMessages(language).lines;
  return (
    <SectionFormFrame
      language={language}
      form={form}
      initiative={initiative}
      title={text.title}
      lede={text.lede}
      rows={lineRows(form)}
    >
      <LineFields language={language} form={form} years={setting.years} />
    </SectionFormFrame>
  );
}
