import { effectsNow, evaluationRow } from '#features/effects/index.ts';
import { initiativeHeads } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import type { Block } from '#platform/documents/document.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { messages } from '../messages.ts';
import type { Scope } from '../scope.ts';

/** Verdicts of effects as they stood on the day, and how many have been made since; what cannot be told says so. */
export async function effectsReported(member: Context, scope: Scope, on: string): Promise<readonly Block[]> {
  const { language, db, organisation } = member;
  const text = messages(language);
  const heading = { kind: 'heading', level: 2, text: text.effects } as const;
  const titles = new Map(
    (await initiativeHeads(db, organisation.id)).map(({ id, title }) => [id, title] as const),
  );
  const covered = ({ initiative }: { readonly initiative: string | null }) =>
    initiative === null ? !scope.isBoard : scope.hasInitiative(initiative);
  const then = (await effectsNow(member, on)).evaluations.filter(covered);
  const rows = then.map(evaluation => evaluationRow(evaluation, language));
  const known = new Set(then.map(({ id }) => id));
  const later = (await effectsNow(member)).evaluations.filter(each => covered(each) && !known.has(each.id));
  const since =
    later.length === 0
      ? []
      : [{ kind: 'text', text: text.laterEffects(formatNumber(later.length, language, 0)) } as const];
  if (rows.length === 0) return [heading, { kind: 'text', text: text.noEffects }, ...since];
  return [
    heading,
    ...since,
    {
      kind: 'table',
      head: [text.initiative, text.measure, text.verdict, text.effect, text.since, text.how],
      widths: [1.8, 2.2, 1.4, 1.4, 0.7, 1.5],
      rows: rows.map(row => [
        row.initiative === null ? row.unit : (titles.get(row.initiative) ?? text.missing),
        row.name,
        row.verdictText,
        row.effect,
        formatYear(row.startYear),
        row.kind,
      ]),
    },
  ];
}
