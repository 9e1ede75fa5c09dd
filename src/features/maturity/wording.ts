import { formatNumber } from '#ui/format/numbers.ts';
import { listMessages } from './messages/list.ts';
import { roundMessages } from './messages/round.ts';
import type { RoundPage } from './round-page.ts';

/** What the page of a round says of it. */
export function findingOf(page: RoundPage): { readonly title: string; readonly lede: string } {
  const { language, round, answered, progress, differences, profile } = page;
  const text = roundMessages(language);
  const count = (number: number) => formatNumber(number, language, 0);
  if (round.phase === 'alone') {
    if (progress === null) {
      return {
        title: text.aloneOthers(count(answered.all), count(answered.group)),
        lede: text.aloneOthersLede,
      };
    }
    const left = progress.reduce((sum, area) => sum + area.all - area.answered, 0);
    const done = text.aloneDone(count(answered.all), count(answered.group));
    const title = left === 0 ? done : left === 1 ? text.aloneLeftOne : text.aloneLeft(count(left));
    return { title, lede: text.aloneLede };
  }
  if (round.phase === 'together') {
    return { title: togetherTitle(page), lede: text.togetherLede };
  }
  const words = listMessages(language);
  const lowest = profile?.lowest ?? null;
  return {
    title: lowest === null ? words.findingUnknown : words.finding(lowest.name, lowest.level),
    lede: words.level(round.title, profile?.level ?? '', round.closedAt ?? ''),
  };

  function togetherTitle({ hasSpread }: RoundPage): string {
    if (differences !== null && hasSpread) {
      if (differences.length === 0) return text.togetherAgrees;
      return differences.length === 1
        ? text.togetherDiffersOne
        : text.togetherDiffers(count(differences.length));
    }
    const areas = progress ?? [];
    const done = areas.filter(area => area.answered === area.all).length;
    return done === 0 ? text.togetherFresh : text.togetherOthers(count(done), count(areas.length));
  }
}
