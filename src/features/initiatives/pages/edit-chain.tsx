import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress } from '#platform/page-form.ts';
import { changeEffectChain } from '../actions/sections.ts';
import { ChainFields, chainRows } from '../components/chain-fields.tsx';
import { SectionFormFrame } from '../components/section-form.tsx';
import { readSection, saveSection } from '../form/section-page.ts';
import { chainForm } from '../form/sections.ts';
import { formMessages } from '../messages/form.ts';
import type { Route } from './+types/edit-chain';

export const handle = { permission: 'initiatives.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return readSection(member, idInAddress(params.initiative), () => chainForm);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  return saveSection(request, member, idInAddress(params.initiative), {
    form: chainForm,
    action: changeEffectChain,
    fieldOf: path => path.replace(/(\.leadsTo)\.\d+$/, '$1'),
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').chain.title} – Rodret` }];
}

export default function EditChainPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, initiative } = loaderData;
  const form = actionData ?? loaderData.form;
  const text = formMessages(language).chain;
  return (
    <SectionFormFrame
      language={language}
      form={form}
      initiative={initiative}
      title={text.title}
      lede={`${text.lede} ${text.leadsToHint}`}
      rows={chainRows(form)}
    >
      <ChainFields language={language} form={form} />
    </SectionFormFrame>
  );
}
