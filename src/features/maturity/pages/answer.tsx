import { data, redirect } from 'react-router';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import {
  answerPage,
  answersNow,
  answerTyped,
  areaAfter,
  areaAsked,
  fieldOfPath,
  nowText,
  saveArea,
} from '../answer-page.ts';
import { ItemField, StepMeanings } from '../components/item-field.tsx';
import { fieldOfItem, formProblem, summaryOf } from '../form.ts';
import { formMessages } from '../messages/forms.ts';
import { maturityWords } from '../messages/words.ts';
import { roundOf } from '../reading.ts';
import type { Route } from './+types/answer';

export const handle = { permission: 'maturity.answer' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const round = await orNoPage(roundOf(member, idInAddress(params.round)));
  const area = await orNoPage((async () => areaAsked(params.area))());
  const page = await answerPage(member, round, area);
  if (!page.mayAnswer) throw redirect(`/mognad/${round.id}`, 303);
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const round = await orNoPage(roundOf(own, idInAddress(params.round)));
  const area = await orNoPage((async () => areaAsked(params.area))());
  const form = await formOf(request);
  try {
    await saveArea(own, round, area, form);
  } catch (error) {
    const typed = answerTyped(form, area);
    const { errors, status, current } = formProblem(error, own.language, fieldOfPath(typed.values));
    return data({ typed, errors, now: answersNow(current) }, { status });
  }
  const next = textOf(form, 'then') === 'stay' ? null : areaAfter(area.id);
  return redirect(next === null ? `/mognad/${round.id}` : `/mognad/${round.id}/svara/${next.id}`, 303);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.area.name[loaderData.language] ?? ''} – Rodret` }];
}

export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, round, area, isJoint, at, count } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const typed = actionData?.typed ?? { values: loaderData.values, note: loaderData.note };
  const now = actionData?.now ?? null;
  const title = area.name[language];
  const isLast = at === count;
  const number = (value: number) => formatNumber(value, language, 0);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: maturityWords(language).room, href: '/mognad' },
          { label: round.title, href: `/mognad/${round.id}` },
        ]}
        current={title}
      />
      <Finding
        level={1}
        topic={
          <>
            <Swedish>{round.title}</Swedish> · {text.place(number(at), number(count))}
          </>
        }
        title={title}
        lede={`${area.about[language]} ${isJoint ? text.jointLede : text.ownLede}`}
      />
      <ErrorSummary language={language} errors={summaryOf(errors, fieldOfItem(area.items[0]?.id ?? ''))} />
      <StepMeanings language={language} isOpen={at === 1 && loaderData.version === 0} />
      <form className="form maturity-form" method="post">
        <input type="hidden" name="as" value={isJoint ? 'group' : 'person'} />
        <input type="hidden" name="version" value={now?.version ?? loaderData.version} />
        {area.items.map(item => (
          <ItemField
            key={item.id}
            language={language}
            item={item}
            chosen={typed.values[item.id] ?? ''}
            error={errors[fieldOfItem(item.id)] ?? nowText(item.id, typed.values, now, language)}
            told={loaderData.told[item.id] ?? null}
          />
        ))}
        {isJoint && (
          <TextArea
            id="note"
            name="note"
            label={text.note}
            hint={text.noteHint}
            value={typed.note}
            rows={3}
            error={
              errors.note ??
              (now === null || now.note === typed.note ? undefined : text.standsNow(now.note || '–'))
            }
          />
        )}
        <div className="button-row">
          <SubmitButton label={isLast ? text.saveEnd : text.saveNext} />
          {!isLast && (
            <button className="ds-button" type="submit" name="then" value="stay" data-variant="secondary">
              {text.saveStay}
            </button>
          )}
        </div>
      </form>
    </>
  );
}
