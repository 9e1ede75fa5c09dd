import { data, redirect } from 'react-router';
import { messages } from '#features/audit/messages.ts';
import { entryNumberSchema } from '#features/audit/model.ts';
import { takeBack } from '#features/audit/take-back.ts';
import { doneAddress } from '#platform/action/done.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { undoGone } from '#platform/action/undo.ts';
import { ownAddress } from '#platform/own-address.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { PageMessage } from '#ui/components/states.tsx';
import type { Route } from './+types/undo';

/** Anyone may try: what is taken back asks for its own permission. */
export const handle = { permission: 'own.edit' } satisfies PageHandle;

export function loader({ request, context }: Route.LoaderArgs) {
  return { language: memberOf(context, handle, request).language };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await request.formData().catch(() => new FormData());
  const returnTo = ownAddress(form.get('till'));
  try {
    const entry = entryNumberSchema.safeParse(form.get('entry'));
    if (!entry.success) throw undoGone();
    await takeBack(own, entry.data);
    return redirect(doneAddress(returnTo, entry.data, 'undone'), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ code: error.code, returnTo }, { status: error.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').undo.title} – Rodret` }];
}

export default function UndoPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = messages(loaderData.language).undo;
  if (actionData === undefined) {
    return (
      <PageMessage
        title={text.nothing}
        happened={text.nothingText}
        toDo=""
        links={[{ label: text.start, href: '/' }]}
      />
    );
  }
  const reasons: Readonly<Record<string, string>> = {
    'undo-gone': text.gone,
    stale: text.stale,
    'role-missing': text.role,
  };
  return (
    <PageMessage
      title={text.refused}
      happened={reasons[actionData.code] ?? text.rule}
      toDo={text.toDo}
      links={[{ label: text.back, href: actionData.returnTo }]}
    />
  );
}
