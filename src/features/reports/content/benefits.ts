import {
  type BenefitRow,
  benefitWords,
  homeText,
  readLessons,
  readRegister,
  sumOf,
  wholeRegister,
} from '#features/benefits/index.ts';
import type { Context } from '#platform/context.ts';
import type { Block } from '#platform/documents/document.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { messages } from '../messages.ts';
import type { Asked } from '../model.ts';
import type { Scope } from '../scope.ts';

/** Promised against realised, what falls short the most first. */
export async function benefitsReported(member: Context, scope: Scope, { year }: Asked) {
  const { language } = member;
  const text = messages(language);
  const { rows: all } = await readRegister(member, wholeRegister);
  const covered = all.filter(({ initiative }) => scope.hasInitiative(initiative.id));
  const rows = covered.filter(row => row.years.some(each => each.year <= year));
  const sum = await sumOf(
    member,
    covered.map(({ id }) => id),
  );
  const number = (value: number) => formatNumber(value, language, 0);
  const lines = [
    ...(sum.promisedMoney > 0
      ? [text.benefitSum(formatKronor(sum.promisedMoney, language), formatKronor(sum.bookedMoney, language))]
      : []),
    ...(sum.due > 0 ? [text.coverage(number(sum.booked), number(sum.due))] : []),
  ];
  const heading = { kind: 'heading', level: 2, text: text.benefits } as const;
  const blocks: readonly Block[] =
    rows.length === 0
      ? [heading, { kind: 'text', text: text.noBenefits }]
      : [
          heading,
          ...lines.map(line => ({ kind: 'text', text: line }) as const),
          {
            kind: 'table',
            head: [
              text.benefit,
              text.initiative,
              text.promisedYear(formatYear(year)),
              text.homeYear(formatYear(year)),
              text.bookedYears,
            ],
            widths: [2, 2, 1.2, 1.6, 1],
            rows: rows.map(row => benefitRow(row, year, member)),
          },
        ];
  return { blocks: [...blocks, ...(await lessonBlocks(member, scope))], worst: worstOf(covered, member) };
}

/** What was learned where a register was closed. */
async function lessonBlocks(member: Context, scope: Scope): Promise<readonly Block[]> {
  const text = messages(member.language);
  const words = benefitWords(member.language);
  const lessons = (await readLessons(member)).filter(({ initiative }) => scope.hasInitiative(initiative.id));
  if (lessons.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: text.lessons },
    ...lessons.map(
      ({ initiative, reasons, lesson }) =>
        ({
          kind: 'text',
          text: text.lessonOf(
            initiative.title,
            reasons.map(reason => words.reason[reason]).join('; '),
            lesson,
          ),
        }) as const,
    ),
  ];
}

function benefitRow(row: BenefitRow, year: number, { language }: Context): readonly string[] {
  const text = messages(language);
  const at = row.years.find(each => each.year === year);
  const home = at?.isBooked
    ? homeText(at.home, language)
    : at === undefined || at.isOver
      ? text.missing
      : text.notOver;
  return [
    row.what,
    row.initiative.title,
    at?.promised === undefined || at.promised === null
      ? text.notPromised
      : formatKronor(at.promised.likely, language),
    at === undefined ? text.notPromised : home,
    row.due === 0
      ? text.notOver
      : `${formatNumber(row.booked, language, 0)}/${formatNumber(row.due, language, 0)}`,
  ];
}

function worstOf(rows: readonly BenefitRow[], { language }: Context): readonly string[] {
  const text = messages(language);
  const silent = rows
    .filter(({ due, booked }) => due > booked)
    .map(({ what, due, booked }) =>
      text.worstBenefit(what, formatCount(due - booked, text.yearOne, text.yearMany, language)),
    );
  const low = rows.flatMap(({ what, share }) =>
    share !== null && share < 0.5 ? [text.worstShare(what, formatShare(share, language, 0))] : [],
  );
  return [...silent, ...low];
}
