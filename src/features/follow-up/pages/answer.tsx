import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, keyTyped, orNoPage, textOf, textOrNull } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { answerCheckIn } from '../actions/check-ins.ts';
import {
  type AnswerValues,
  answerInput,
  answerTyped,
  lackOf,
  noAnswer,
  type Step,
  stepAfter,
  stepBefore,
  stepOfField,
  stepTyped,
} from '../answer-form.ts';
import { AnswerShown } from '../components/answer-shown.tsx';
import { AnswerSteps } from '../components/answer-steps.tsx';
import { formProblem } from '../form.ts';
import { checkInMessages } from '../messages/check-in.ts';
import { followUpWords } from '../messages/words.ts';
import { readCheckIn } from '../reading/check-in.ts';
import type { Route } from './+types/answer';

export const handle = { permission: 'follow-up.answer' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const checkIn = await orNoPage(readCheckIn(member, idInAddress(params.duty)));
  const isCorrecting = new URL(request.url).searchParams.has('ratta') && checkIn.mayCorrect;
  return { language: member.language, key: randomUUID(), reader: member.actor.id, checkIn, isCorrecting };
}

type Screen = {
  readonly step: Step;
  readonly values: AnswerValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly corrects: string | null;
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const duty = idInAddress(params.duty);
  const { commitment } = await orNoPage(readCheckIn(own, duty));
  const form = await formOf(request);
  const values = answerTyped(form);
  const step = stepTyped(form);
  const corrects = textOrNull(form, 'correctsAnswer');
  const show = (screen: Omit<Screen, 'values' | 'corrects'>, status: number) =>
    data<Screen>({ ...screen, values, corrects }, { status });
  if (textOf(form, 'back') !== '') return show({ step: stepBefore(step), errors: {} }, 200);
  const lack = lackOf(step, values, textOf(form, 'send') === 'yes');
  if (lack !== null) return show({ step, errors: { [step]: checkInMessages(own.language)[lack] } }, 422);
  if (step !== 'asks') return show({ step: stepAfter(step), errors: {} }, 200);
  try {
    const { entry } = await performWithReceipt(
      answerCheckIn,
      { ...own, idempotencyKey: keyTyped(form) },
      answerInput(form, values, duty),
    );
    return redirect(doneAddress(`/uppfoljning/${commitment}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return show(
      { step: stepOfField(Object.keys(problem.errors)[0] ?? ''), errors: problem.errors },
      problem.status,
    );
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${checkInMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

const startOf = (answer: Route.ComponentProps['loaderData']['checkIn']['answer']): AnswerValues =>
  answer === null
    ? noAnswer
    : {
        status: answer.status,
        sinceLast: answer.sinceLast,
        next: answer.next,
        asks: answer.asks,
        asksBy: answer.asksBy ?? '',
      };

export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, checkIn, isCorrecting, reader } = loaderData;
  const text = checkInMessages(language);
  const { answer, responsible, state } = checkIn;
  const corrects = actionData?.corrects ?? (isCorrecting ? (answer?.id ?? null) : null);
  const isAsking = state === 'open' ? checkIn.mayAnswer : corrects !== null;
  const address = `/uppfoljning/${checkIn.commitment}`;
  const title =
    state === 'answered' && !isAsking ? text.answered : state === 'ended' ? text.ended : checkIn.initiative;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: followUpWords(language).room, href: '/uppfoljning' },
          { label: checkIn.initiative, href: address },
        ]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={<Swedish>{title}</Swedish>}
        lede={text.due(formatDate(checkIn.dueOn, language))}
      />
      {state === 'open' && isAsking && responsible.id !== reader && (
        <Message kind="note">{text.deputy(responsible.name)}</Message>
      )}
      {corrects !== null && <Message kind="note">{text.correcting}</Message>}
      {state === 'open' && !isAsking && <Message kind="note">{text.notYours(responsible.name)}</Message>}
      {state === 'ended' && <p>{text.endedText}</p>}
      {isAsking && (
        <AnswerSteps
          language={language}
          step={actionData?.step ?? 'status'}
          values={actionData?.values ?? (corrects === null ? noAnswer : startOf(answer))}
          errors={actionData?.errors ?? {}}
          corrects={corrects}
          formKey={loaderData.key}
        />
      )}
      {!isAsking && answer !== null && <AnswerShown language={language} answer={answer} />}
      {!isAsking && (
        <p className="button-row">
          <ButtonLink label={text.toCommitment} href={address} variant="primary" />
          {checkIn.mayCorrect && (
            <ButtonLink
              label={text.toCorrect}
              href={`/uppfoljning/avstamning/${checkIn.duty}?ratta=ja`}
              variant="secondary"
            />
          )}
        </p>
      )}
    </>
  );
}
