import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { idInAddress, orNoPage } from '#platform/page-form.ts';
import { TakingPart } from '../components/taking-part.tsx';
import { takingPartMessages } from '../messages/taking-part.ts';
import { takingAction, takingView } from '../taking-form.ts';
import type { Route } from './+types/take-part';

export const handle = { permission: 'conversations.takePart' } satisfies PageHandle;

const baseOf = (conversation: string) => `/samtal/${conversation}/delta`;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const id = idInAddress(params.conversation);
  return {
    language: member.language,
    base: baseOf(id),
    view: await orNoPage(takingView(member, id, request.url)),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const id = idInAddress(params.conversation);
  return orNoPage(takingAction(own, id, request, { base: baseOf(id), isNewBrowser: false }));
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${takingPartMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export const headers = () => new Headers({ 'Cache-Control': 'no-store' });

export default function TakePartPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, view, base } = loaderData;
  return <TakingPart language={language} view={view} answer={actionData ?? null} base={base} link={null} />;
}
