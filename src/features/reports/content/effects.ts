import { effectsNow, evaluationRow } from '#features/effects/index.ts';
import { initiativeHeads } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import type { Block } from '#platform/documents/document.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { messages } from '../messages.ts';
import type { Scope } from '../scope.ts';

/** Verdicts of effects as they stand now; what cannot be told says so. */
export async function effectsReported(member: Context, scope: Scope): Promise<readonly Block[]> {
  const { language, db, organisation } = member;
  const text = messages(language);
  const heading = { kind: 'heading', level: 2, text: text.effects } as const;
  const titles = new Map(
    (await initiativeHeads(db, organisation.id)).map(({ id, title }) => [id, title] as const),
  );
  const rows = (await effectsNow(member)).evaluations
    .filter(({ initiative }) => (initiative === null ? !scope.isBoard : scope.hasInitiative(initiative)))
    .map(evaluation => evaluationRow(evaluation, language));
  if (rows.length === 0) return [heading, { kind: 'text', text: text.noEffects }];
  return [
    heading,
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
