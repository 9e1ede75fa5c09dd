import { data, redirect } from 'react-router';
import { threadFor, threadLineOf } from '#features/thread/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { takeCommitmentStep } from '../commitment-steps.ts';
import { AnswerHistory } from '../components/answer-history.tsx';
import { FollowedFacts } from '../components/followed-facts.tsx';
import { NotesShown } from '../components/notes-shown.tsx';
import { RhythmForm } from '../components/rhythm-form.tsx';
import { Trend } from '../components/trend.tsx';
import { formProblem } from '../form.ts';
import { commitmentMessages } from '../messages/commitment.ts';
import { followUpWords } from '../messages/words.ts';
import { readCommitment } from '../reading/commitment.ts';
import type { Route } from './+types/commitment';

export const handle = { permission: 'follow-up.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language, actor } = member;
  const followed = await orNoPage(readCommitment(member, idInAddress(params.commitment)));
  const thread =
    (await threadFor(member, { kind: 'decision', id: followed.decision.id })) ??
    (await threadFor(member, { kind: 'follow-up', id: followed.id }));
  return {
    language,
    followed,
    reader: actor.id,
    thread: thread === undefined ? null : threadLineOf(thread, language),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'follow-up.answer' }, request);
  const commitment = idInAddress(params.commitment);
  await orNoPage(readCommitment(own, commitment));
  const form = await formOf(request);
  try {
    const { entry } = await takeCommitmentStep(own, commitment, form);
    return redirect(doneAddress(`/uppfoljning/${commitment}`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    const every = textOf(form, 'step') === 'rhythm' ? textOf(form, 'every') : null;
    const review = {
      checkIn: textOf(form, 'checkIn'),
      verdict: textOf(form, 'verdict'),
      words: textOf(form, 'words'),
    };
    return data({ errors, every, review: every === null ? review : null }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.followed.initiative.title ?? ''} – Rodret` }];
}

export default function CommitmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, followed, thread } = loaderData;
  const text = commitmentMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const { latest, owner, initiative, next, toDate, notes, every, rhythmVersion } = followed;
  const checkIn = actionData?.review?.checkIn ?? '';
  const fieldOf = (field: string) =>
    checkIn === '' ? 'every' : field === 'words' ? `words-${checkIn}` : `granska-${checkIn}`;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: followUpWords(language).room, href: '/uppfoljning' }]}
        current={<Swedish>{initiative.title}</Swedish>}
      />
      <Finding
        level={1}
        topic={<Swedish>{initiative.title}</Swedish>}
        title={
          latest === null ? text.unanswered(owner.name) : text.finding[latest.status](latest.answeredFor.name)
        }
        lede={<Trend language={language} trend={followed.trend} />}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: fieldOf(field), message }))}
      />
      {toDate !== null && <Message kind="caution">{text.ended(formatDate(toDate, language))}</Message>}
      {followed.mayAnswer && next !== null && (
        <p>
          <ButtonLink label={text.answer} href={`/uppfoljning/avstamning/${next.duty}`} variant="primary" />
        </p>
      )}
      {thread !== null && <ThreadLine {...thread} />}
      <FollowedFacts language={language} followed={followed} />
      <AnswerHistory
        language={language}
        answers={followed.answers}
        reader={loaderData.reader}
        typed={actionData?.review ?? null}
        errors={errors}
      />
      {notes.length > 0 && (
        <Section id="anteckningar" title={text.notes}>
          <NotesShown language={language} notes={notes} />
        </Section>
      )}
      {followed.mayChangeRhythm && every !== null && rhythmVersion !== null && (
        <RhythmForm
          language={language}
          every={every}
          version={rhythmVersion}
          typed={actionData?.every ?? null}
          error={actionData?.every == null ? undefined : Object.values(errors)[0]}
        />
      )}
    </>
  );
}
