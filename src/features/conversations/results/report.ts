import type { Block, DocumentContent } from '#platform/documents/document.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { representationMessages } from '../messages/representation.ts';
import { resultMessages } from '../messages/results.ts';
import { showingMessages } from '../messages/showing.ts';
import { shareOf } from '../model/findings.ts';
import type { Represented, Results } from '../reading/results.ts';
import { summaryOf } from './summary.ts';
import { headingOf, intervalText, leastText, partText, peopleText, shareText } from './wording.ts';

/** The results as a document: what the page says, in the order of the page. */
export function reportOf(results: Results, organisation: string, language: Language): DocumentContent {
  const text = resultMessages(language);
  const { report, files } = showingMessages(language);
  const { findings, question, promise, opensOn, closesOn } = results;
  const title = headingOf(findings, language);
  const heading = (words: string): Block => ({ kind: 'heading', level: 2, text: words });
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'facts',
      facts: [
        { term: report.organisation, text: organisation },
        { term: report.question, text: question },
        {
          term: report.period,
          text: report.days(formatDate(opensOn, language), formatDate(closesOn, language)),
        },
        { term: report.edition, text: formatNumber(findings?.edition ?? 0, language, 0) },
        { term: report.promise, text: promise },
      ],
    },
    ...(results.background === ''
      ? []
      : [heading(report.background), { kind: 'text' as const, text: results.background }]),
    ...(findings === null
      ? []
      : [heading(text.summary), { kind: 'text' as const, text: summaryOf(results, language).join('\n') }]),
    ...findingBlocks(results, language),
    ...representationBlocks(results, language),
    heading(report.method),
    { kind: 'text', text: report.methodText },
  ];
  return { title, organisation, language, fileName: `${files.file}-${opensOn}`, blocks };
}

function findingBlocks({ findings, texts }: Results, language: Language): readonly Block[] {
  if (findings === null) return [];
  const text = resultMessages(language);
  const { groups, consensus, divisive, statements } = findings;
  const isGrouped = groups.length > 1;
  const number = (count: number) => formatNumber(count, language, 0);
  return [
    {
      kind: 'heading',
      level: 2,
      text: (isGrouped ? text.consensus.title : text.consensus.titleOne)(number(consensus.length)),
    },
    {
      kind: 'table',
      head: [text.all.statement, representationMessages(language).share],
      widths: [3, 1],
      rows: consensus.map(({ statement, side, share }) => [
        texts[statement] ?? '',
        `${text.atLeast(leastText(share, language))} ${text.side[side]}`,
      ]),
    },
    { kind: 'heading', level: 2, text: text.divisive.title(number(divisive.length)) },
    {
      kind: 'table',
      head: [text.divisive.statement, text.divisive.most, text.divisive.least, text.divisive.difference],
      widths: [3, 1.4, 1.4, 1.4],
      rows: divisive.map(found => [
        texts[found.statement] ?? '',
        `${found.between?.[0] ?? ''} ${shareText(found.share, language)} ${text.side[found.side]}`.trim(),
        `${found.between?.[1] ?? ''} ${shareText(found.others, language)}`.trim(),
        intervalText(found, language),
      ]),
    },
    ...(isGrouped
      ? groups.flatMap(({ letter, atLeast, representative }): readonly Block[] => [
          { kind: 'heading', level: 2, text: text.groups.heading(letter, peopleText(atLeast, language)) },
          {
            kind: 'table',
            head: [
              text.all.statement,
              text.groups.heading(letter, '').replace(/ – .*$/, ''),
              text.divisive.least,
            ],
            widths: [3, 1.4, 1],
            rows: representative.map(({ statement, side, share, others }) => [
              texts[statement] ?? '',
              `${shareText(share, language)} ${text.side[side]}`,
              shareText(others, language),
            ]),
          },
        ])
      : [
          { kind: 'heading' as const, level: 2 as const, text: text.groups.none },
          { kind: 'text' as const, text: text.noGroups },
        ]),
    { kind: 'heading', level: 2, text: text.all.title },
    {
      kind: 'table',
      head: [text.all.statement, text.all.answers, text.sides.agree, text.sides.disagree, text.sides.pass],
      widths: [3, 0.8, 0.9, 0.9, 0.9],
      rows: statements.map(({ id, all }) => [
        texts[id] ?? '',
        all.shown === 0 ? text.all.fewerThanSix : number(all.shown),
        all.shown === 0 ? '' : shareText(shareOf(all, 'agree'), language),
        all.shown === 0 ? '' : shareText(shareOf(all, 'disagree'), language),
        all.pass === null ? text.all.fewerThanSix : number(all.pass),
      ]),
    },
  ];
}

function representationBlocks(
  { parts, professions, missing, findings }: Results,
  language: Language,
): readonly Block[] {
  const text = representationMessages(language);
  if (findings === null || parts.length + professions.length === 0) return [];
  const number = (count: number) => formatNumber(count, language, 0);
  const table = (name: string, rows: readonly Represented[], isLeast: boolean): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            head: [name, text.people, text.invited, text.share],
            widths: [2, 1, 1, 1],
            rows: rows.map(({ name: own, invited, people }) => [
              own,
              people === null ? text.fewerThanSix : isLeast ? text.atLeast(number(people)) : number(people),
              invited === null ? text.fewerThanSix : number(invited),
              people === null || invited === null ? '' : partText(people / invited, language),
            ]),
          },
        ];
  return [
    { kind: 'heading', level: 2, text: missing.length === 0 ? text.title : text.missing(missing.join(', ')) },
    { kind: 'text', text: text.lede },
    ...table(text.name, parts, false),
    ...table(text.profession, professions, true),
    ...(professions.length === 0 ? [] : [{ kind: 'text' as const, text: text.professionNote }]),
  ];
}
