import { data, redirect } from 'react-router';
import { textOf } from '#features/accounts/form-faults.ts';
import { goInto } from '#features/accounts/sign-in.ts';
import { withCookies } from '#features/accounts/with-cookies.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { doorsContext, memberOf, type PageHandle, visitContext } from '#platform/page-context.ts';
import type { Route } from './+types/choose-organisation';

export const handle = { permission: 'own.edit' } satisfies PageHandle;

/** Nothing to see: the forms lie on the page of the own account. */
export function loader({ request, context }: Route.LoaderArgs) {
  memberOf(context, handle, request);
  return redirect('/konto', 303);
}

export async function action({ request, context }: Route.ActionArgs) {
  memberOf(context, handle, request);
  const form = await request.formData().catch(() => new FormData());
  try {
    const { cookies } = await goInto(
      { doors: context.get(doorsContext), visit: context.get(visitContext), headers: request.headers },
      textOf(form, 'organisation'),
    );
    return redirect('/konto?klart=organisation', { status: 303, headers: withCookies(cookies) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw data(null, { status: error.status });
  }
}
