import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { changeStaffing } from '../actions/sections.ts';
import { partChoices } from '../choices.ts';
import { SectionFormFrame } from '../components/section-form.tsx';
import { StaffingFields, staffingRows } from '../components/staffing-fields.tsx';
import { readSection, saveSection } from '../form/section-page.ts';
import { staffingForm } from '../form/sections.ts';
import { formMessages } from '../messages/form.ts';
import { periodName } from '../model/setting.ts';
import type { Route } from './+types/edit-staffing';

export const handle = { permission: 'initiatives.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const read = await readSection(member, idInAddress(params.initiative), () => staffingForm);
  const { durationPeriods, staffing, earliestStart } = read.initiative;
  const periods = Math.max(durationPeriods, ...staffing.map(({ perPeriod }) => perPeriod.length));
  return {
    ...read,
    parts: await partChoices(member),
    periods: Array.from({ length: periods }, (_, period) => periodName(read.setting, earliestStart + period)),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  return saveSection(request, member, idInAddress(params.initiative), {
    form: staffingForm,
    action: changeStaffing,
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').staffing.title} – Rodret` }];
}

export default function EditStaffingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, initiative } = loaderData;
  const form = actionData ?? loaderData.form;
  const text = formMessages(language).staffing;
  return (
    <SectionFormFrame
      language={language}
      form={form}
      initiative={initiative}
      title={text.title}
      lede={text.lede}
      rows={staffingRows(form)}
    >
      <StaffingFields language={language} form={form} parts={loaderData.parts} periods={loaderData.periods} />
    </SectionFormFrame>
  );
}
