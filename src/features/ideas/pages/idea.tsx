import { data, redirect } from 'react-router';
import { threadFor, threadLineOf } from '#features/thread/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { AboutIdea } from '../components/about-idea.tsx';
import { IdeaFiles } from '../components/idea-files.tsx';
import { AnswerForm, SupportForm, WordsForm } from '../components/idea-forms.tsx';
import { IdeaHistory } from '../components/idea-steps.tsx';
import { StatusLine } from '../components/status-line.tsx';
import { formProblem } from '../form.ts';
import { fieldIdOf, takeStep } from '../idea-page.ts';
import { ideaMessages } from '../messages/idea.ts';
import { ideaWords } from '../messages/words.ts';
import { isWaiting } from '../model/idea.ts';
import { readIdea } from '../reading/idea.ts';
import { authorText, ledeOf } from '../wording.ts';
import type { Route } from './+types/idea';

export const handle = { permission: 'ideas.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const id = idInAddress(params.idea);
  const read = await orNoPage(readIdea(member, id));
  const thread = await threadFor(member, { kind: 'idea', id });
  return {
    language: member.language,
    ...read,
    thread: thread === undefined || thread.after.length === 0 ? null : threadLineOf(thread, member.language),
    mayMakeMore: read.rights.answers && may(member.actor, 'opportunities.edit'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'ideas.leave' }, request);
  const { idea } = await orNoPage(readIdea(own, idInAddress(params.idea)));
  const form = await formOf(request);
  const typed = {
    step: textOf(form, 'step'),
    words: textOf(form, 'words'),
    outcome: textOf(form, 'outcome'),
  };
  try {
    return redirect(doneAddress(`/ideer/${idea.id}`, await takeStep(own, idea.id, form)), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ typed, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.idea.title ?? ''} – Rodret` }];
}

export default function IdeaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, idea, rights, thread } = loaderData;
  const text = ideaMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const typed = actionData?.typed ?? null;
  const form = { language, idea, typed, errors };
  const answering = <AnswerForm {...form} mayMakeMore={loaderData.mayMakeMore} />;
  const author = idea.isOwn ? text.you : authorText(idea.author, language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: ideaWords(language).title, href: '/ideer' }]}
        current={<Swedish>{idea.title}</Swedish>}
      />
      <Finding
        level={1}
        id="idea"
        topic={text.topic(formatNumber(idea.number, language, 0), author)}
        title={<Swedish>{idea.title}</Swedish>}
        lede={ledeOf(idea, language)}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: fieldIdOf(typed?.step ?? '', field),
          message,
        }))}
      />
      <StatusLine language={language} status={idea.status} />
      <AboutIdea language={language} idea={idea} />
      {rights.maySupport && <SupportForm language={language} isSupported={idea.isSupported} />}
      <IdeaFiles
        language={language}
        files={idea.files}
        mayAttach={rights.isAuthor && idea.status !== 'withdrawn'}
        mayRemove={idea.status !== 'withdrawn' && (rights.isAuthor || rights.answers)}
        error={errors.files}
      />
      {rights.answers && isWaiting(idea.status) && answering}
      <IdeaHistory language={language} steps={idea.steps} />
      {thread !== null && <ThreadLine {...thread} />}
      {rights.answers && !isWaiting(idea.status) && (
        <details className="ds-details" open={typed?.step === 'reply'}>
          <summary>{text.answerAgain}</summary>
          {answering}
        </details>
      )}
      {(rights.answers || rights.isAuthor) && idea.status !== 'withdrawn' && (
        <WordsForm {...form} rights={rights} />
      )}
    </>
  );
}
