import { patternsFor } from '#features/catalogue/index.ts';
import type { Place } from '#features/situation/index.ts';
import type { Context, Language } from '#platform/context.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';
import type { Brief } from '../model.ts';
import { challengeFor } from './challenge.ts';
import { movingFor } from './moving.ts';
import { opportunitiesFor } from './opportunities.ts';
import { situationFor } from './situation.ts';
import { sourcesOf } from './sources.ts';
import { suggestionsFrom } from './suggestions.ts';
import { seesWaiting, waitingFor } from './waiting.ts';

/** So many key figures tell what moves and what costs otherwise, and the page of both is full. */
const fullPage = 6;

export type Gathering = {
  readonly place: Place;
  readonly warehouse: Warehouse;
  /** Who asks; null for a brief on open values alone. */
  readonly member: Context | null;
  readonly language: Language;
  /** ISO date. */
  readonly madeOn: string;
};

/** Everything a brief says, gathered once. */
export async function gatherBrief({ place, warehouse, member, language, madeOn }: Gathering): Promise<Brief> {
  const { unit, analysis } = place;
  const { id, fetchedOn, contentHash } = analysis.snapshot.manifest;
  const asked = seesWaiting(member, unit.code) ? { ...member, language } : null;
  const moving = movingFor(place, language);
  const standing = situationFor(place, language, await patternsFor(asked));
  const hasRoom = moving.rows.length + standing.costs.length < fullPage;
  const situation = hasRoom ? standing : { ...standing, more: [] };
  const opportunities = await opportunitiesFor(place, asked, language);
  const waiting = asked === null ? null : await waitingFor(asked);
  const told = { situation, moving, opportunities };
  const challenge = await challengeFor({ warehouse, language, now: () => new Date(madeOn) }, unit.code);
  return {
    language,
    madeOn,
    unit: {
      code: unit.code,
      name: unit.name,
      kind: place.scoredClass === 2 ? 'regions' : 'municipalities',
      isMadeUp: unit.isMadeUp,
    },
    organisation: asked?.organisation.name ?? null,
    snapshot: { id, fetchedOn, contentHash },
    ...told,
    challenge,
    decide: {
      waiting: waiting?.shown ?? null,
      waitingInAll: waiting?.inAll ?? 0,
      suggestions: suggestionsFrom({ ...told, challenge }, language),
    },
    sources: sourcesOf(place, told, language),
  };
}
