import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { startDraft } from '../actions.ts';
import { Editions } from '../components/editions.tsx';
import { Sentences } from '../components/sentences.tsx';
import { visionProblem } from '../form.ts';
import { visionMessages } from '../messages.ts';
import { visionPage } from '../view.ts';
import type { Route } from './+types/vision';

export const handle = { permission: 'vision.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    ...(await visionPage(member)),
    mayEdit: may(member.actor, 'vision.edit'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'vision.edit' }, request);
  try {
    const { entry } = await performWithReceipt(startDraft, own, { content: null });
    return redirect(doneAddress('/vision/utkast', entry), 303);
  } catch (error) {
    const { errors, status } = visionProblem(error, own.language);
    return data({ errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${visionMessages(loaderData?.language ?? 'sv').room} – Rodret` }];
}

export default function VisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, published, draft, mayEdit } = loaderData;
  const text = visionMessages(language);
  const start = (label: string) => (
    <form method="post">
      <SubmitButton label={label} variant="secondary" />
    </form>
  );
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding
        level={1}
        topic={published?.topic ?? text.room}
        title={published?.finding ?? text.none}
        lede={published === null ? text.noneText : undefined}
      />
      <ErrorSummary
        language={language}
        errors={Object.values(actionData?.errors ?? {}).map(message => ({ fieldId: 'utkast', message }))}
      />
      {published !== null && (
        <div className="finding">
          <p className="vision-title">
            <Swedish>{published.title}</Swedish>
          </p>
          {published.lede !== '' && (
            <p className="lede">
              <Swedish>{published.lede}</Swedish>
            </p>
          )}
        </div>
      )}
      <div id="utkast">
        {draft === null ? (
          mayEdit && start(published === null ? text.start : text.startAgain)
        ) : (
          <Message kind="note">
            {text.draftThere(draft.number)}{' '}
            <a href={mayEdit ? '/vision/utkast' : `/vision/utgavor/${draft.id}`}>
              {mayEdit ? text.toDraft : text.see}
            </a>
          </Message>
        )}
      </div>
      <Sentences language={language} sentences={loaderData.sentences} />
      {loaderData.heads.length > 0 && <Editions language={language} heads={loaderData.heads} />}
    </>
  );
}
