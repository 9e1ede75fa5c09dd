import { data } from 'react-router';
import { Refusal } from '#platform/action/refusal.ts';
import { doorsContext, visitContext } from '#platform/page-context.ts';
import { isShared, markFor } from '../by-link.ts';
import { TakingPart } from '../components/taking-part.tsx';
import { type Opened, openByLink } from '../door.ts';
import { takingPartMessages } from '../messages/taking-part.ts';
import { takingAction, takingView } from '../taking-form.ts';
import type { Route } from './+types/take-part-by-link';

// The link lets in whoever knows it: nothing on the way may keep the page.
const kept = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

const baseOf = (secret: string) => `/delta/${secret}`;

/** Whoever has the link; where it opens nothing, a page says what to do. */
async function opened(context: Route.LoaderArgs['context'], secret: string): Promise<Opened> {
  const { open, address } = context.get(visitContext);
  try {
    return await openByLink(context.get(doorsContext), secret, { ...open, address });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw data(takingPartMessages(open.language).linkUnknown, { status: error.status, headers: kept });
  }
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const found = await opened(context, params.secret);
  const view = await takingView(found.context, found.link.conversation, request.url);
  return data(
    {
      language: found.context.language,
      base: baseOf(params.secret),
      view,
      link: { isShared: isShared(found, request) },
    },
    { headers: kept },
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const found = await opened(context, params.secret);
  const base = baseOf(params.secret);
  const cookie = markFor(found, request, base);
  const isNewBrowser = cookie !== null;
  const answer = await takingAction(found.context, found.link.conversation, request, { base, isNewBrowser });
  if (cookie === null) return answer;
  if (!(answer instanceof Response)) {
    return data(answer.data, { ...answer.init, headers: { 'Set-Cookie': cookie } });
  }
  answer.headers.set('Set-Cookie', cookie);
  return answer;
}

export const headers = ({ loaderHeaders, actionHeaders }: Route.HeadersArgs) =>
  new Headers([...loaderHeaders, ...(actionHeaders ?? [])]);

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${takingPartMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function TakePartByLinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, view, base, link } = loaderData;
  return <TakingPart language={language} view={view} answer={actionData ?? null} base={base} link={link} />;
}
