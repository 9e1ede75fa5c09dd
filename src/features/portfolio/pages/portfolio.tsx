import { redirect } from 'react-router';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { scenarioAddress } from '../actions/scenarios.ts';
import { messages } from '../messages/portfolio.ts';
import { isOpen } from '../model/portfolio-of.ts';
import { groundOf } from '../portfolio-now.ts';
import { lastCalculated } from '../store/calculations.ts';
import { listScenarios } from '../store/scenarios.ts';
import type { Route } from './+types/portfolio';

export const handle = { permission: 'portfolio.read' } satisfies PageHandle;

/** Leads to the scenario that was calculated last, else the newest; without any, to the one next step. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language, actor } = member;
  const scenarios = await listScenarios(db, organisation.id);
  const newest = (await lastCalculated(db, organisation.id))[0] ?? scenarios.at(-1)?.id;
  if (newest !== undefined) throw redirect(scenarioAddress(newest), 303);
  const { initiatives, frame } = await groundOf(member);
  return {
    language,
    mayEdit: may(actor, 'portfolio.edit'),
    lacks: initiatives.some(isOpen) ? ('noScenario' as const) : ('noInitiatives' as const),
    hasFrame: frame.version > 0,
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function PortfolioPage({ loaderData }: Route.ComponentProps) {
  const { language, lacks, hasFrame, mayEdit } = loaderData;
  const text = messages(language);
  const next = {
    noInitiatives: { label: text.toInitiatives, href: '/initiativ' },
    noScenario: hasFrame
      ? { label: text.newScenario, href: '/portfolj/scenarier/nytt' }
      : { label: text.setFrame, href: '/portfolj/ramar' },
  }[lacks];
  return (
    <>
      <Finding level={1} title={text.title} />
      <EmptyState
        title={text[lacks]}
        text={text[`${lacks}Text`]}
        {...(mayEdit || lacks !== 'noScenario' ? { action: next } : {})}
      />
      {lacks === 'noScenario' && !hasFrame && mayEdit && (
        <p>
          <ButtonLink label={text.newScenario} href="/portfolj/scenarier/nytt" variant="secondary" />
        </p>
      )}
    </>
  );
}
