import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { Tree } from '#ui/components/tree.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { setAimWeights } from '../actions/weights.ts';
import { AimGoalsTable } from '../components/aim-goals.tsx';
import { WeightsForm } from '../components/weights-form.tsx';
import { formProblem } from '../form-problem.ts';
import { messages } from '../messages/direction.ts';
import { directionOverview } from '../overview.ts';
import { weightsInput, weightsNow, weightsTyped, weightValues } from '../weights-form.ts';
import type { Route } from './+types/direction';

export const handle = { permission: 'direction.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    mayEdit: may(member.actor, 'direction.edit'),
    done: await doneOf(member, request),
    ...(await directionOverview(member)),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'direction.edit' }, request);
  const form = await formOf(request);
  const version = Number(textOf(form, 'version'));
  try {
    const { entry } = await performWithReceipt(setAimWeights, own, { weights: weightsInput(form), version });
    return redirect(doneAddress('/inriktning', entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ values: weightsTyped(form), problem }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function DirectionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, mayEdit, count, trends } = loaderData;
  const text = messages(language);
  const now = weightsNow(actionData?.problem.current ?? null);
  const counted = (number: number, one: string, many: string) => formatCount(number, one, many, language);
  const loose = counted(loaderData.servingNone.length, text.goalOne, text.goalMany);
  const deciding = counted(trends.deciding, text.trendOne, text.trendMany);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding level={1} topic={text.title} title={findingOf(loaderData)} lede={text.lede} />
      {count === 0 ? (
        <EmptyState
          title={text.empty}
          text={mayEdit ? text.emptyText : text.emptyReader}
          {...(mayEdit ? { action: { label: text.add, href: '/inriktning/mal/ny' } } : {})}
        />
      ) : (
        mayEdit && <ButtonLink label={text.add} href="/inriktning/mal/ny" variant="primary" />
      )}
      {count > 0 &&
        loaderData.aims.map(aim => (
          <Section key={aim.aim} id={aim.aim} title={text.aim(aim.label, aim.share)}>
            {aim.goals.length === 0 ? <p>{text.noGoals}</p> : <AimGoalsTable language={language} aim={aim} />}
          </Section>
        ))}
      {loaderData.served.length > 0 && (
        <Section id="vagen" title={text.sight} lede={text.sightLede}>
          <Tree items={loaderData.served} />
        </Section>
      )}
      {loaderData.servingNone.length > 0 && (
        <Section id="losa" title={text.servingNone(loose)} lede={text.servingNoneLede}>
          <Tree items={loaderData.servingNone} />
        </Section>
      )}
      {count > 0 && loaderData.partsWithout.length > 0 && (
        <Section
          id="utan"
          title={text.partsWithout(counted(loaderData.partsWithout.length, text.part, text.parts))}
          lede={text.partsWithoutLede}
        >
          <ul className="name-list">
            {loaderData.partsWithout.map(({ id, name }) => (
              <li key={id}>
                <a href={`/organisation/del/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {mayEdit && (
        <Section id="vikter" title={text.weights} lede={text.weightsLede}>
          <WeightsForm
            language={language}
            version={now?.version ?? loaderData.version}
            values={actionData?.values ?? weightValues(loaderData.weights)}
            now={now?.values ?? null}
            errors={actionData?.problem.errors ?? {}}
          />
        </Section>
      )}
      <Section id="trender" title={text.trends}>
        <p>
          {trends.all === 0
            ? text.trendsNone
            : text.trendsAre(counted(trends.all, text.trendOne, text.trendMany), deciding)}{' '}
          <a href="/inriktning/trender">{text.trendsLink}</a>
        </p>
      </Section>
    </>
  );
}

function findingOf({ language, count, servingNone }: Route.ComponentProps['loaderData']): string {
  const text = messages(language);
  if (count === 0) return text.title;
  const goals = formatCount(count, text.one, text.many, language);
  if (servingNone.length === 0) return text.finding(goals);
  return text.findingLoose(goals, String(servingNone.length));
}
