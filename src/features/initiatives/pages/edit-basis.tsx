import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { changeBasis } from '../actions/sections.ts';
import { departmentChoices, goalChoices, periodChoices } from '../choices.ts';
import { BasisFields } from '../components/basis-fields.tsx';
import { SectionFormFrame } from '../components/section-form.tsx';
import { basisForm } from '../form/basis.ts';
import { readSection, saveSection } from '../form/section-page.ts';
import { formMessages } from '../messages/form.ts';
import { planningSetting } from '../store/setting.ts';
import type { Route } from './+types/edit-basis';

export const handle = { permission: 'initiatives.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const read = await readSection(member, idInAddress(params.initiative), basisForm);
  return {
    ...read,
    parts: await departmentChoices(member, read.initiative.departments),
    goals: await goalChoices(member),
    periods: periodChoices(read.setting),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const setting = await planningSetting(member.db, member.organisation.id, member.now());
  return saveSection(request, member, idInAddress(params.initiative), {
    form: basisForm(setting),
    action: changeBasis,
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').basis.title} – Rodret` }];
}

export default function EditBasisPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, initiative, setting } = loaderData;
  const form = actionData ?? loaderData.form;
  const text = formMessages(language).basis;
  return (
    <SectionFormFrame
      language={language}
      form={form}
      initiative={initiative}
      title={text.title}
      lede={text.lede}
    >
      <BasisFields
        language={language}
        form={form}
        parts={loaderData.parts}
        goals={loaderData.goals}
        periods={loaderData.periods}
        periodsPerYear={setting.periodsPerYear}
      />
    </SectionFormFrame>
  );
}
