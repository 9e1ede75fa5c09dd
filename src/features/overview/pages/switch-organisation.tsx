import { data, redirect } from 'react-router';
import { doorsContext, visitContext } from '#platform/page-context.ts';
import { organisationCookie } from '#platform/session/organisation-cookie.ts';
import type { Route } from './+types/switch-organisation';

/** There is nothing to read here: the form that leads here stands in the header. */
export const loader = () => redirect('/', 303);

/** Chooses in which of their organisations somebody works. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData().catch(() => new FormData());
  const { memberships } = context.get(visitContext);
  const chosen = memberships.find(({ organisation }) => organisation.id === form.get('organisation'));
  if (chosen === undefined) throw data(null, { status: 404 });
  const isSecure = context.get(doorsContext).config.origin.startsWith('https:');
  return redirect('/', {
    status: 303,
    headers: { 'Set-Cookie': organisationCookie(chosen.organisation.id, isSecure) },
  });
}

/** The layout shows failures; the page itself is never shown. */
export default function SwitchOrganisation() {
  return null;
}
