import { columns } from '#cli/columns.ts';
import type { Analysis, Representative, Tally } from '#core/opinions/analysis.ts';
import type { Language } from '#platform/context.ts';
import { opinionWords } from './words.ts';

export type Named = {
  /** By position of the statement: what the file calls it, and its text where that was given. */
  readonly name: (statement: number) => number | string;
  readonly text: (statement: number) => string | null;
};

/** What `opinions --json` gives. Tallies of a group's statements are of that group; shares and effects are 0–1. */
export function opinionReport(found: Analysis, { name, text }: Named) {
  const named = (statement: number) => {
    const own = text(statement);
    return { statement: name(statement), ...(own === null ? {} : { text: own }) };
  };
  const counted = ({ agree, disagree, pass }: Tally) => ({ agree, disagree, pass });
  return {
    participants: found.participants,
    statements: found.statements,
    used: found.used.length,
    groups: found.groups.map(({ id, size, representative }) => ({
      id,
      size,
      representative: representative.map(each => ({
        ...named(each.statement),
        side: each.side,
        ...counted(each),
        test: each.test,
        effect: each.effect,
        interval: { low: each.low, high: each.high, level: 0.9 },
      })),
    })),
    consensus: found.consensus.map(each => ({
      ...named(each.statement),
      side: each.side,
      ...counted(each),
      share: each.share,
      least: each.low,
    })),
    divisive: found.divisive.map(each => ({
      ...named(each.statement),
      side: each.side,
      ...counted(each),
      test: each.test,
      effect: each.effect,
      interval: { low: each.low, high: each.high, level: 0.9 },
      between: each.between,
    })),
    silhouette: found.silhouette,
    k: found.k,
    warnings: found.warnings,
  };
}

const [mostRepresentative, mostOthers] = [5, 10];
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const votesOf = ({ agree, disagree, pass }: Tally): string => `${agree}/${disagree}/${pass}`;

/** The same for a terminal, the clearest of each. */
export function opinionText(found: Analysis, { name, text }: Named, language: Language): string {
  const words = opinionWords[language];
  const { heads } = words;
  const told = (statement: number): string => {
    const own = text(statement);
    return own === null ? `${name(statement)}` : `${name(statement)} ${shortened(own)}`;
  };
  const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
    `\n${title}\n${rows.length === 0 ? `${words.none}\n` : columns([head, ...rows], new Set([1, 3]))}`;
  const representative = (each: Representative) => [
    words.side[each.side],
    percent(each[each.side] / each.seen),
    votesOf(each),
    `+${percent(each.effect)}`,
    told(each.statement),
  ];
  const leftOut = found.statements - found.kept.length;
  const summary = [
    words.conversation(found.participants, found.statements, leftOut, found.used.length),
    found.k === 1 || found.silhouette === null
      ? words.noGroups
      : words.groups(found.k, found.silhouette, found.contrast?.gradual ?? 0, found.division),
  ];
  return [
    ...summary.map(line => `${line}\n`),
    ...(found.warnings.length === 0
      ? []
      : [`\n${words.warnings}\n`, ...found.warnings.map(code => `- ${words.warning[code]}\n`)]),
    ...found.groups.map(group =>
      section(
        words.group(group.id, group.size, group.silhouette),
        [heads.side, heads.share, heads.votes, heads.difference, heads.statement],
        group.representative.slice(0, mostRepresentative).map(representative),
      ),
    ),
    section(
      words.consensus(found.k > 1),
      [heads.side, heads.share, heads.votes, heads.least, heads.statement],
      found.consensus
        .slice(0, mostOthers)
        .map(each => [
          words.side[each.side],
          percent(each.share),
          votesOf(each),
          percent(each.low),
          told(each.statement),
        ]),
    ),
    section(
      words.divisive,
      [heads.side, heads.difference, heads.votes, heads.between, heads.statement],
      found.divisive
        .slice(0, mostOthers)
        .map(each => [
          words.side[each.side],
          percent(each.effect),
          votesOf(each),
          each.between === null ? '' : each.between.join('–'),
          told(each.statement),
        ]),
    ),
  ].join('');
}

const widest = 100;
const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
};
