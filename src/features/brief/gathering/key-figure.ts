import { median } from '#core/numerics/median.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Gap } from '#core/situations/gap.ts';
import { nameOf, type Place, peersIn } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import type { BriefSeries } from '../model.ts';

const yearsShown = 10;
/** Fewer peers with a value than this and a year has no median. */
const fewestPeers = 4;

export const namesOf = ({ analysis }: Place, { keyFigure }: Gap, language: Language) => ({
  keyFigure: keyFigure.id,
  title: keyFigure.title,
  name: nameOf(keyFigure.title),
  area: analysis.areas.find(({ id }) => id === keyFigure.area)?.name[language] ?? '',
});

/** The last ten years up to the gap's own, with the median of the peers of its service area. */
export function seriesFor(place: Place, { keyFigure, year }: Gap): BriefSeries {
  const { panel } = place.analysis.snapshot;
  const end = year - panel.firstYear + 1;
  const start = Math.max(0, end - yearsShown);
  const own = seriesOf(panel, keyFigure.position, place.position).subarray(start, end);
  const peers = peersIn(place, keyFigure.area).map(peer => seriesOf(panel, keyFigure.position, peer));
  return {
    firstYear: panel.firstYear + start,
    own: Array.from(own, value => (Number.isNaN(value) ? null : value)),
    peers: Array.from(own, (_, at) => {
      const known = peers.map(values => values[start + at]!).filter(value => !Number.isNaN(value));
      return known.length < fewestPeers ? null : median(known);
    }),
  };
}
