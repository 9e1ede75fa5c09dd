import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { closeRound, compareRound, removeRound } from '../actions/rounds.ts';
import { AreaProgress } from '../components/area-progress.tsx';
import { Differences } from '../components/differences.tsx';
import { LowAnswers } from '../components/low-answers.tsx';
import { ProfileFigure } from '../components/profile-figure.tsx';
import { RoundChanges, RoundNotes } from '../components/round-changes.tsx';
import { RoundSteps } from '../components/round-steps.tsx';
import { formProblem, summaryOf, versionTyped } from '../form.ts';
import { roundMessages } from '../messages/round.ts';
import { maturityWords } from '../messages/words.ts';
import { roundOf } from '../reading.ts';
import { roundPage } from '../round-page.ts';
import { findingOf } from '../wording.ts';
import type { Route } from './+types/round';

export const handle = { permission: 'maturity.read' } satisfies PageHandle;

const steps = { compare: compareRound, close: closeRound } as const;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const round = await orNoPage(roundOf(member, idInAddress(params.round)));
  return { ...(await roundPage(member, round)), done: await doneOf(member, request) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'maturity.edit' }, request);
  const { id } = await orNoPage(roundOf(own, idInAddress(params.round)));
  const form = await formOf(request);
  const input = { round: id, version: versionTyped(form) };
  const step = textOf(form, 'step');
  try {
    if (step === 'remove') {
      const { entry } = await performWithReceipt(removeRound, own, input);
      return redirect(doneAddress('/mognad', entry), 303);
    }
    const { entry } = await performWithReceipt(step === 'close' ? steps.close : steps.compare, own, input);
    return redirect(doneAddress(`/mognad/${id}`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.round.title ?? ''} – Rodret` }];
}

export default function RoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, round, progress, profile, differences, low, changes, answered } = loaderData;
  const text = roundMessages(language);
  const words = maturityWords(language);
  const { title, lede } = findingOf(loaderData);
  const count = (number: number) => formatNumber(number, language, 0);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: words.room, href: '/mognad' }]}
        current={<Swedish>{round.title}</Swedish>}
      />
      <Finding
        level={1}
        id="runda"
        topic={
          <>
            <Swedish>{round.title}</Swedish> · {words.phases[round.phase]}
          </>
        }
        title={title}
        lede={lede}
      />
      <ErrorSummary language={language} errors={summaryOf(actionData?.errors ?? {}, 'steg')} />
      {round.phase === 'alone' && (
        <p>
          {text.progress(count(answered.some), count(answered.all), count(answered.group))}{' '}
          {words.answerBy(round.answerBy)}.
        </p>
      )}
      {progress !== null && <AreaProgress language={language} round={round.id} areas={progress} />}
      {profile !== null && <ProfileFigure language={language} profile={profile} title={round.title} />}
      {differences !== null && (
        <Differences language={language} differences={differences} hasSpread={loaderData.hasSpread} />
      )}
      {low !== null && round.phase === 'closed' && (
        <LowAnswers
          language={language}
          round={round.id}
          low={low}
          mayMakeOpportunity={loaderData.mayMakeOpportunity}
        />
      )}
      {changes !== null && <RoundChanges language={language} changes={changes} />}
      <RoundNotes language={language} notes={loaderData.notes} />
      {loaderData.mayEdit && round.phase !== 'closed' && (
        <RoundSteps language={language} round={round} isUntouched={loaderData.isUntouched} />
      )}
    </>
  );
}
