import { data, redirect } from 'react-router';
import { ExplainedPeers } from '#features/situation/components/explained-peers.tsx';
import { GapsBeside } from '#features/situation/components/gaps-beside.tsx';
import { WeightsForm } from '#features/situation/components/weights-form.tsx';
import { formProblem } from '#features/situation/form-problem.ts';
import { peerMessages } from '#features/situation/messages/peers.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { conditionsKnown } from '#features/situation/peers-of-area.ts';
import { areaPage, differing } from '#features/situation/peers-page.ts';
import { weightsInput, weightsNow, weightsTyped, weightValues } from '#features/situation/weights-form.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, pageContext, visitContext } from '#platform/page-context.ts';
import { formOf, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { dropPeerWeights, setPeerWeights } from '../actions/peer-weights.ts';
import { filledWeights } from '../model/own-peers.ts';
import type { Route } from './+types/peers-of-area';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { member } = context.get(visitContext);
  const { place, ...page } = await areaPage(context.get(pageContext), member, request, params);
  return {
    ...page,
    conditions: conditionsKnown(place),
    mayEdit: member !== null && may(member.actor, 'peers.edit'),
    done: member === null ? null : await doneOf(member, request),
  };
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const member = memberOf(context, { permission: 'peers.edit' }, request);
  const { language, view, query } = await areaPage(member, member, request, params);
  const form = await formOf(request);
  const version = Number(textOf(form, 'version'));
  const area = view.area.id;
  const values = weightsTyped(form, filledWeights(view.weights));
  try {
    const { entry } =
      textOf(form, 'do') === 'drop'
        ? await performWithReceipt(dropPeerWeights, member, { area, version })
        : await performWithReceipt(setPeerWeights, member, { area, version, weights: weightsInput(values) });
    return redirect(doneAddress(`/laget/${params.unit}/liknande/${area}${query}`, entry), 303);
  } catch (error) {
    const { errors, status, current } = formProblem(error, peerMessages(language).weights.problems, language);
    return data({ values, errors, now: weightsNow(current) }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.topic ?? ''} – Rodret` }];
}

export default function PeersOfAreaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, unit, query, view, version } = loaderData;
  const all = peerMessages(language);
  const text = all.ofArea;
  const official = view.official?.units ?? [];
  const nearTitle = view.hasOwnWeights ? text.nearTitleOwn : text.nearTitle;
  const liknande = `/laget/${unit.code}/liknande${query}`;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title(unit.name), href: `/laget/${unit.code}${query}` },
          { label: all.units, href: liknande },
        ]}
        current={view.area.name[language]}
      />
      <Finding level={1} topic={loaderData.topic} title={loaderData.finding} lede={text.lede} />
      {view.near.length > 0 && (
        <Section id="narmast" title={nearTitle} lede={text.nearLede}>
          <ExplainedPeers
            language={language}
            label={text.nearTable}
            query={query}
            peers={view.near}
            {...(view.official === null
              ? {}
              : { also: { header: text.inGroup, has: new Set(official.map(({ code }) => code)) } })}
          />
        </Section>
      )}
      {view.official !== null && (
        <Section
          id="rka"
          title={all.official(view.official.title, String(view.official.year))}
          lede={text.officialLede}
        >
          <ExplainedPeers
            language={language}
            label={view.official.title}
            query={query}
            peers={official}
            also={{ header: text.inNear, has: new Set(view.near.map(({ code }) => code)) }}
          />
        </Section>
      )}
      <Section
        id="gap"
        title={
          view.gaps.length === 0
            ? text.noGaps
            : view.official === null
              ? text.gapsTitleOne(view.gaps.length)
              : text.gapsTitle(differing(view), view.gaps.length)
        }
        {...(view.gaps.length === 0 ? {} : { lede: text.gapsLede })}
      >
        {view.gaps.length > 0 && (
          <GapsBeside
            language={language}
            unitCode={unit.code}
            query={query}
            label={text.gapsTable}
            gaps={view.gaps}
            hasOfficial={view.official !== null}
          />
        )}
        {view.hasOwnWeights && (
          <p>
            <a href={`/laget/${unit.code}?jamfor=vikter`}>{text.compare}</a>
          </p>
        )}
      </Section>
      {loaderData.mayEdit && (
        <Section id="vikter" title={all.weights.title} lede={all.weights.lede}>
          <WeightsForm
            language={language}
            version={version}
            conditions={loaderData.conditions}
            values={actionData?.values ?? weightValues(filledWeights(view.weights))}
            now={actionData?.now ?? null}
            errors={actionData?.errors ?? {}}
          />
          {view.hasOwnWeights && (
            <form className="form" method="post">
              <p className="hint">{all.weights.dropText}</p>
              <input type="hidden" name="do" value="drop" />
              <input type="hidden" name="version" value={version} />
              <SubmitButton label={all.weights.drop} variant="secondary" />
            </form>
          )}
        </Section>
      )}
    </>
  );
}
