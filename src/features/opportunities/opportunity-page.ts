import { type Pattern, patternsFor } from '#features/catalogue/index.ts';
import { evidenceOf, summaryOf } from '#features/evidence/index.ts';
import type { Place } from '#features/situation/index.ts';
import type { Context, Language } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { comparedOf } from './basis.ts';
import { stepTold } from './dismissed-rows.ts';
import { prizeMessages } from './messages/prize.ts';
import { opportunityText } from './model/voice.ts';
import { opportunityThread } from './opportunity-thread.ts';
import { opportunityDetails, opportunityOf, patternTexts } from './opportunity-view.ts';
import { seesOwn } from './ranking.ts';
import { voiceOn } from './reading.ts';
import { patternStepsOf, standingOf } from './store/dismissed.ts';

/** What the organisation of whoever reads has of its own on the opportunity; null for everybody else. */
async function ownSide(
  member: Context | null,
  place: Place,
  pattern: { readonly id: string; readonly name: string },
  measured: number,
) {
  const unit = place.unit.code;
  if (!seesOwn(member, unit)) return null;
  const { db, organisation, language } = member;
  const ref = { kind: 'open', unit, pattern: pattern.id } as const;
  const opportunity = opportunityText(ref);
  const steps = await patternStepsOf(db, organisation.id, opportunity);
  return {
    thread: await opportunityThread(member, unit, pattern),
    voice: await voiceOn(member, ref, measured),
    standing: await standingOf(db, organisation.id, opportunity),
    steps: steps.map(step => stepTold(step, language)),
    mayEdit: may(member.actor, 'opportunities.edit'),
  };
}

/** What is said where a pattern is no opportunity at a place and its key figures cannot all be compared there; null where they can. */
function lackWords(place: Place, pattern: Pattern, language: Language): string | null {
  const { named, compared, notHeld } = comparedOf(place, pattern);
  if (compared === named) return null;
  const text = prizeMessages(language);
  const number = (count: number) => formatNumber(count, language, 0);
  const said = compared === 0 ? text.noBasis(number(named)) : text.partBasis(number(compared), number(named));
  return notHeld === 0 ? said : `${said} ${text.notHeld(number(notHeld))}`;
}

/** All that the page of one way of working at one place shows. */
export async function opportunityPage(
  member: Context | null,
  place: Place,
  pattern: Pattern,
  { language, query }: { readonly language: Language; readonly query: string },
) {
  const { analysis, unit } = place;
  const opportunity = opportunityOf(place, pattern, await patternsFor(member));
  const area = opportunity?.area ?? pattern.areas[0];
  const named = { id: pattern.id, name: pattern.name[language] };
  const own = await ownSide(member, place, named, opportunity?.score.total ?? 0);
  return {
    language,
    query,
    own,
    mayMakeInitiative: member !== null && may(member.actor, 'initiatives.edit'),
    unit: { code: unit.code, name: unit.name },
    areaName: analysis.areas.find(({ id }) => id === area)?.name[language] ?? '',
    pattern: patternTexts(place, pattern, language),
    lacks: opportunity === null ? lackWords(place, pattern, language) : null,
    evidence: summaryOf(analysis, evidenceOf(analysis, pattern), language),
    isRegion: place.scoredClass === 2,
    details:
      opportunity === null
        ? null
        : opportunityDetails(place, opportunity, language, query, own?.voice ?? null),
  };
}
