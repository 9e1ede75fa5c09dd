import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { type BriefBlock, type Line, lineWith, plain } from '../document/document.ts';
import { decideMessages } from '../messages/decide.ts';
import type { Brief, BriefWaiting } from '../model.ts';

/** What to decide now: what waits in the organisation, or what the figures alone suggest. */
export function decideBlocks(brief: Brief): readonly BriefBlock[] {
  const { language, decide } = brief;
  const text = decideMessages(language);
  const { waiting, waitingInAll, suggestions } = decide;
  const suggested: BriefBlock =
    suggestions.length === 0
      ? { kind: 'text', line: plain(text.nothing) }
      : {
          kind: 'list',
          isNumbered: true,
          items: suggestions.map(({ decide: what, because, swedish }) => [
            ...lineWith(what, swedish).map(piece => ({ ...piece, isStrong: true })),
            { text: ' ' },
            ...lineWith(because, swedish),
          ]),
        };
  if (waiting === null) {
    return [
      { kind: 'heading', level: 2, text: text.heading },
      { kind: 'text', line: plain(text.openLede) },
      suggested,
    ];
  }
  const more = waitingInAll - waiting.length;
  return [
    {
      kind: 'heading',
      level: 2,
      text: waitingInAll === 0 ? text.calm : text.headingWaiting(formatNumber(waitingInAll, language)),
    },
    { kind: 'text', line: plain(waitingInAll === 0 ? text.calmText : text.waitingLede) },
    ...(waiting.length === 0
      ? []
      : [{ kind: 'list', isNumbered: true, items: waiting.map(each => waitingLine(each, brief)) } as const]),
    ...(more === 0 ? [] : [{ kind: 'text', line: plain(text.more(formatNumber(more, language))) } as const]),
    { kind: 'heading', level: 3, text: text.figures },
    suggested,
  ];
}

function waitingLine({ title, causes, owner }: BriefWaiting, { language, madeOn }: Brief): Line {
  const text = decideMessages(language);
  const told = causes.flatMap(({ word, told: said, since }, at): Line => {
    const day = formatDate(since, language);
    const when = since > madeOn ? text.on(day) : text.since(day);
    return [
      { text: `${at === 0 ? ' ' : '; '}${word}: ` },
      { text: said, isSwedish: true },
      { text: ` (${when})`, isSoft: true },
    ];
  });
  return [
    { text: `${title}.`, isStrong: true, isSwedish: true },
    ...told,
    { text: `. ${owner === null ? text.noOwner : text.owner(owner)}` },
  ];
}
