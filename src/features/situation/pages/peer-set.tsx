import { data, redirect } from 'react-router';
import { PeerSetForm } from '#features/situation/components/peer-set-form.tsx';
import { formProblem } from '#features/situation/form-problem.ts';
import { peerSetMessages } from '#features/situation/messages/peer-sets.ts';
import { emptySet, setInput, setNow, setTyped, setValues } from '#features/situation/peer-set-form.ts';
import { placeOfPage } from '#features/situation/place-of-page.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { changePeerSet, removePeerSet, savePeerSet } from '../actions/peer-sets.ts';
import { peerSetsOf } from '../store/own-peers.ts';
import type { Route } from './+types/peer-set';

export const handle = { permission: 'peers.edit' } satisfies PageHandle;

async function pageOf(member: Context, request: Request, unitCode: string, address: string) {
  const { unit, analysis } = await placeOfPage(member, request, unitCode);
  const known = analysis.snapshot.units;
  if (address === 'ny') return { unit, known, set: null };
  const id = idInAddress(address);
  const set = (await peerSetsOf(member.db, member.organisation.id)).find(each => each.id === id);
  if (set === undefined) throw data(null, { status: 404 });
  return { unit, known, set };
}

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { unit, known, set } = await pageOf(member, request, params.unit, params.peerSet);
  return {
    language: member.language,
    unit: { code: unit.code, name: unit.name },
    name: set?.name ?? null,
    version: set?.version ?? 0,
    values: set === null ? emptySet : setValues(set, known),
  };
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const { known, set } = await pageOf(member, request, params.unit, params.peerSet);
  const form = await formOf(request);
  const values = setTyped(form);
  const version = Number(textOf(form, 'version'));
  const perform = () => {
    if (set === null) return performWithReceipt(savePeerSet, member, setInput(values, known));
    if (textOf(form, 'do') === 'remove') {
      return performWithReceipt(removePeerSet, member, { peerSet: set.id, version });
    }
    const input = { peerSet: set.id, version, ...setInput(values, known) };
    return performWithReceipt(changePeerSet, member, input);
  };
  try {
    const { entry } = await perform();
    return redirect(doneAddress(`/laget/${params.unit}/liknande/grupper`, entry), 303);
  } catch (error) {
    const words = peerSetMessages(member.language).problems;
    const { errors, status, current } = formProblem(error, words, member.language);
    return data({ values, errors, now: setNow(current, known) }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = peerSetMessages(loaderData?.language ?? 'sv');
  return [{ title: `${loaderData?.name ?? text.addTitle} – Rodret` }];
}

export default function PeerSetPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, unit, name, version } = loaderData;
  const text = peerSetMessages(language);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: text.topic, href: `/laget/${unit.code}/liknande/grupper` }]}
        current={name ?? text.add}
      />
      <Finding
        level={1}
        topic={name ?? text.topic}
        title={name === null ? text.addTitle : text.edit}
        lede={text.lede}
      />
      <PeerSetForm
        language={language}
        version={version}
        values={actionData?.values ?? loaderData.values}
        now={actionData?.now ?? null}
        errors={actionData?.errors ?? {}}
      />
      {name !== null && (
        <form className="form" method="post">
          <input type="hidden" name="do" value="remove" />
          <input type="hidden" name="version" value={version} />
          <SubmitButton label={text.remove} variant="secondary" />
        </form>
      )}
    </>
  );
}
