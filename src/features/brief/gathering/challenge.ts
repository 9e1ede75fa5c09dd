import { agesName } from '#core/welfare/ages.ts';
import { type MissingGap, welfareGapOf } from '#features/welfare-gap/index.ts';
import type { OpenContext } from '#platform/context.ts';
import type { BriefChallenge } from '../model.ts';

/** The long-term challenge by open data: what the needs of coming years take in hands and money. */
export async function challengeFor(
  context: Pick<OpenContext, 'warehouse' | 'language' | 'now'>,
  unitCode: string,
): Promise<BriefChallenge> {
  const found = await welfareGapOf(context, unitCode);
  if ('missing' in found) return withoutNeeds(found);
  const { sentence, base, horizon, projection, hands, money, areas, closed, sources } = found;
  return {
    kind: 'known',
    sentence,
    base,
    horizon,
    ageInYears: projection.ageInYears,
    hands,
    money,
    areas: areas.map(area => ({ name: area.name, hands: area.hands, money: area.money })),
    closed,
    sources,
  };
}

function withoutNeeds(found: MissingGap): BriefChallenge {
  if (found.missing === 'projection' || found.people.groups.length === 0) {
    return { kind: 'not-known', missing: found.missing };
  }
  const { groups, ...people } = found.people;
  return {
    kind: 'people',
    ...people,
    groups: groups.map(({ ages, base, horizon }) => ({ ages: agesName(ages), base, horizon })),
  };
}
