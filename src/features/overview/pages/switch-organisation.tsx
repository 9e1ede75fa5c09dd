import { data, redirect } from 'react-router';
import { goInto } from '#features/accounts/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { doorsContext, visitContext } from '#platform/page-context.ts';
import type { Route } from './+types/switch-organisation';

/** There is nothing to read here: the form that leads here stands in the header. */
export const loader = () => redirect('/', 303);

/** Chooses in which of their organisations somebody works. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData().catch(() => new FormData());
  const arrival = {
    doors: context.get(doorsContext),
    visit: context.get(visitContext),
    headers: request.headers,
  };
  try {
    const { cookies } = await goInto(arrival, String(form.get('organisation')));
    const headers = new Headers();
    for (const cookie of cookies) headers.append('Set-Cookie', cookie);
    return redirect('/', { status: 303, headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw data(null, { status: error.status });
  }
}

/** The layout shows failures; the page itself is never shown. */
export default function SwitchOrganisation() {
  return null;
}
