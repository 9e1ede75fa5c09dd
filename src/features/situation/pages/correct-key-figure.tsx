import { data, redirect } from 'react-router';
import { CorrectionForm } from '#features/situation/components/correction-form.tsx';
import { correctionNow, correctionTyped } from '#features/situation/correction-form.ts';
import { judgedText } from '#features/situation/correction-words.ts';
import { formProblem } from '#features/situation/form-problem.ts';
import { correctionMessages } from '#features/situation/messages/correction.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/place-of-page.ts';
import { nameOf } from '#features/situation/wording.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, textOf } from '#platform/page-form.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { correctKeyFigure, takeBackCorrection } from '../actions/corrections.ts';
import { correctionsOf } from '../store/corrections.ts';
import type { Route } from './+types/correct-key-figure';

export const handle = { permission: 'values.settle' } satisfies PageHandle;

async function pageOf(member: Context, request: Request, unit: string, id: string) {
  const { language, db, organisation } = member;
  const place = await placeOfPage(member, request, unit);
  const position = place.analysis.view.positions.get(id);
  if (position === undefined) throw data(messages(language).failures.keyFigure(id), { status: 404 });
  const { title } = place.analysis.snapshot.keyFigures[position]!;
  const now = place.analysis.classifications[position]!;
  const standing = (await correctionsOf(db, organisation.id)).find(({ keyFigure }) => keyFigure === id);
  return {
    language,
    query: snapshotQuery(request),
    unit: { code: place.unit.code, name: place.unit.name },
    keyFigure: { id, title, name: nameOf(title) },
    reason: (now.kind === 'measure' ? now.directionReason : now.kindReason)[language],
    now: { text: judgedText(now, language), kind: now.kind, direction: now.direction },
    was: judgedText(place.analysis.shipped[position]!, language),
    standing: standing ?? null,
  };
}

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return pageOf(member, request, params.unit, params.keyFigure);
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const { keyFigure, query, language } = await pageOf(member, request, params.unit, params.keyFigure);
  const form = await formOf(request);
  const version = Number(textOf(form, 'version'));
  const values = correctionTyped(form);
  const snapshot = new URL(request.url).searchParams.get('snapshot');
  try {
    const { entry } =
      textOf(form, 'do') === 'take-back'
        ? await performWithReceipt(takeBackCorrection, member, { keyFigure: keyFigure.id, version })
        : await performWithReceipt(correctKeyFigure, member, {
            ...{ keyFigure: keyFigure.id, snapshot, version },
            ...values,
          });
    return redirect(doneAddress(`/nyckeltal/${params.unit}/${keyFigure.id}${query}`, entry), 303);
  } catch (error) {
    const { errors, status, current } = formProblem(error, correctionMessages(language).problems, language);
    return data({ values, errors, now: correctionNow(current) }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const title = correctionMessages(loaderData?.language ?? 'sv').title;
  return [{ title: `${title}, ${loaderData?.keyFigure.name ?? ''} – Rodret` }];
}

export default function CorrectKeyFigurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, unit, keyFigure, query, standing, now } = loaderData;
  const text = correctionMessages(language);
  const address = `/nyckeltal/${unit.code}/${keyFigure.id}${query}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          {
            label: keyFigureMessages(language).list.title(unit.name),
            href: `/nyckeltal/${unit.code}${query}`,
          },
          { label: keyFigure.name, href: address },
        ]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={<Swedish>{keyFigure.title}</Swedish>}
        title={text.title}
        lede={text.lede(now.text)}
      />
      <p>
        {text.shippedReason}: {loaderData.reason}
      </p>
      <p className="hint">{text.think}</p>
      <CorrectionForm
        language={language}
        version={standing?.version ?? 0}
        values={
          actionData?.values ?? { kind: now.kind, direction: now.direction, reason: standing?.reason ?? '' }
        }
        now={actionData?.now ?? null}
        errors={actionData?.errors ?? {}}
      />
      {standing !== null && (
        <Section id="tillbaka" title={text.takeBack} lede={text.takeBackText(loaderData.was)}>
          <form method="post">
            <input type="hidden" name="do" value="take-back" />
            <input type="hidden" name="version" value={standing.version} />
            <SubmitButton label={text.takeBack} variant="secondary" />
          </form>
        </Section>
      )}
    </>
  );
}
