import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import type { Results } from '../reading/results.ts';
import { partText, peopleText, sharedText, shareText, statementsText } from './wording.ts';

const mostQuoted = 3;

const list = new Map(
  (['sv', 'en'] as const).map(language => [language, new Intl.ListFormat(language, { type: 'conjunction' })]),
);

const listed = (items: readonly string[], language: Language): string =>
  list.get(language)?.format(items) ?? items.join(', ');

/** The results in a few sentences, made of the figures by rules: who took part, which groups, what is shared, what divides, what is missing. */
export function summaryOf(results: Results, language: Language): readonly string[] {
  const { findings, invited, texts, missing } = results;
  if (findings === null) return [];
  const text = resultMessages(language);
  const { groups, consensus, divisive, few, participants, statements, warnings } = findings;
  const people = peopleText(participants, language);
  const isGrouped = groups.length > 1;
  const quoted = consensus
    .slice(0, mostQuoted)
    .map(found => text.quote(texts[found.statement] ?? '', sharedText(found, isGrouped, language)));
  const [divides] = divisive;
  const sentences = [
    invited === null || invited < participants
      ? text.tookOnly(people)
      : text.took(people, formatNumber(invited, language, 0), partText(participants / invited, language)),
    isGrouped
      ? text.groupsFound(
          listed(
            groups.map(({ letter, atLeast }) => text.groupSize(letter, peopleText(atLeast, language))),
            language,
          ),
        )
      : warnings.includes('few-participants')
        ? text.groups.few
        : text.noGroups,
    consensus.length === 0
      ? text.noShared
      : text.sharedSummary(
          formatNumber(consensus.length, language, 0),
          formatNumber(statements.length, language, 0),
        ),
    ...(quoted.length === 0 ? [] : [text.mostShared(listed(quoted, language))]),
    ...(divides === undefined ? [] : [dividesText(divides, texts[divides.statement] ?? '', language)]),
    ...(few.length === 0 ? [] : [text.fewSummary(statementsText(few.length, language))]),
    ...(missing.length === 0 ? [] : [text.missingSummary(listed(missing, language))]),
  ];
  return sentences;
}

function dividesText(
  { between, share, others, side }: NonNullable<Results['findings']>['divisive'][number],
  quoted: string,
  language: Language,
): string {
  const text = resultMessages(language);
  const [one, other] = [shareText(share, language), shareText(others, language)];
  return between === null
    ? text.halvesSummary(quoted, one, other)
    : text.dividesSummary(quoted, between[0], one, between[1], other, text.side[side]);
}
