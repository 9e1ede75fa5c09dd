import { createHash } from 'node:crypto';
import { z } from 'zod';
import { partsOf } from '#features/organisations/index.ts';
import { type ActionContext, definePreparedAction } from '#platform/action/action.ts';
import { Refusal, stale } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Known, ReadWorkbook, WorkbookProblem } from '../excel/cells.ts';
import { type Planned, planWorkbook, type WorkbookPlan } from '../excel/plan.ts';
import { readWorkbook } from '../excel/read.ts';
import type { InitiativeHead } from '../model/initiative.ts';
import { circleThrough, impossible } from '../model/relations.ts';
import { goalsFrom, goalsNamed } from '../store/beside.ts';
import { holdInitiatives, insertHead, raiseVersion, updateBasis } from '../store/heads.ts';
import { replaceLines, replaceRelations, replaceStaffing, wholeInitiatives } from '../store/parts.ts';
import { planningSetting } from '../store/setting.ts';
import { retieGoals } from './origins.ts';
import { affected, show } from './seen.ts';

export const mostBytes = 3 * 1024 * 1024;

export const importWorkbookSchema = z.strictObject({
  workbook: z
    .base64()
    .max(Math.ceil(mostBytes / 3) * 4)
    .meta({ description: 'Arbetsboken (.xlsx) i base64. The workbook (.xlsx) in base64.' }),
  basis: z.string().max(64).nullable().meta({
    description: 'Vad förhandsvisningen utgick från. What the preview went by.',
  }),
});
export type ImportWorkbook = z.infer<typeof importWorkbookSchema>;

export type Imported = { readonly added: number; readonly changed: number; readonly unchanged: number };

const mostProblemsTold = 200;

/** What all initiatives are known by: changes with every change of one. */
const basisOfAll = (heads: readonly Pick<InitiativeHead, 'id' | 'version'>[]): string =>
  createHash('sha256')
    .update(heads.map(({ id, version }) => `${id} ${version}`).join('\n'))
    .digest('hex');

const unusable = (problems: readonly WorkbookProblem[]): Refusal =>
  new Refusal({
    status: 422,
    code: 'workbook-unusable',
    message: `Nothing was imported: ${problems.length} faults. The first: ${problems[0]?.sheet}!${problems[0]?.cell}: ${problems[0]?.reason}.`,
    fields: problems.slice(0, mostProblemsTold).map(({ sheet, cell, reason, values }) => ({
      path: `${sheet}!${cell}`,
      code: 'refused',
      values: { ...values, reason, sheet, cell },
    })),
    values: { count: problems.length },
  });

/** Reads the bytes of a workbook; refused where they are none. */
export async function readBytes(workbook: string): Promise<ReadWorkbook> {
  const read = await readWorkbook(Buffer.from(workbook, 'base64'));
  if (!('unreadable' in read)) return read;
  throw new Refusal({
    status: 422,
    code: read.unreadable,
    message: `The file cannot be read as a workbook of initiatives: ${read.unreadable}.`,
  });
}

/**
 * What a workbook is read against. A name that several parts or goals bear stands for the one that is there today; a goal
 * that has ended is known as long as an initiative serves it, so that what went out comes back.
 */
async function knownTo({
  db,
  organisation,
  now,
}: Pick<Context, 'db' | 'organisation' | 'now'>): Promise<Known> {
  const today = now().toISOString().slice(0, 10);
  const parts = (await partsOf(db, organisation.id)).toSorted((one, other) =>
    (one.validTo ?? '9999').localeCompare(other.validTo ?? '9999'),
  );
  const initiatives = await wholeInitiatives(db, organisation.id);
  const served = [...new Set(initiatives.flatMap(({ goals }) => goals))];
  const goals = [
    ...(await goalsNamed(db, organisation.id, served)),
    ...(await goalsFrom(db, organisation.id, today)),
  ];
  return {
    initiatives,
    parts: new Map(parts.map(({ name, id }) => [name, id])),
    goals: new Map(goals.map(({ title, id }) => [title, id])),
    setting: await planningSetting(db, organisation.id, now()),
  };
}

/** The plan of a workbook, with its circles and clashes told at their rows; refused where anything is wrong. */
function soundPlan(read: ReadWorkbook, known: Known): WorkbookPlan {
  const plan = planWorkbook(read, known);
  const problems = [...plan.problems];
  if (problems.length === 0) problems.push(...problemsBetween([...plan.added, ...plan.changed], known));
  if (problems.length > 0) throw unusable(problems);
  return plan;
}

/** Circles, and needs that shut each other out, as they would stand afterwards. Numbers stand for ids. */
function problemsBetween(planned: readonly Planned[], known: Known): readonly WorkbookProblem[] {
  const numbers = new Map(known.initiatives.map(({ id, number }) => [id, String(number)]));
  const titles = new Map<string, string>([
    ...known.initiatives.map(({ number, title }) => [String(number), title] as const),
    ...planned.map(({ number, basis }) => [String(number), basis.title] as const),
  ]);
  const after = new Map(
    known.initiatives.map(({ number, relations }) => [
      String(number),
      relations.map(({ other, kind }) => ({ other: numbers.get(other) ?? '', kind })),
    ]),
  );
  for (const { number, relations } of planned) {
    after.set(
      String(number),
      relations.map(relation => ({ other: String(relation.number), kind: relation.kind })),
    );
  }
  const all = [...after].map(([id, relations]) => ({ id, relations }));
  const named = (ids: readonly string[]) => ids.map(id => titles.get(id) ?? id).join(' → ');
  const told = new Set<string>();
  const circles = planned.flatMap(({ number, at }) => {
    const circle = told.has(String(number)) ? null : circleThrough(all, String(number));
    if (circle === null) return [];
    for (const id of circle) told.add(id);
    return [{ ...at, reason: 'circular', values: { names: named([...circle, String(number)]) } }];
  });
  const clash = circles.length > 0 ? null : impossible(all);
  if (clash === null) return circles;
  const values = { name: named([clash.initiative]), one: named([clash.one]), other: named([clash.other]) };
  const at = planned.find(({ number }) => String(number) === clash.initiative)?.at ?? planned[0]?.at;
  return [{ sheet: at?.sheet ?? '', cell: at?.cell ?? '', reason: 'needs-what-is-shut-out', values }];
}

/** What an import would do, with nothing changed; refused as the import would be. */
export async function previewWorkbook(
  context: Pick<Context, 'db' | 'organisation' | 'now'>,
  workbook: string,
): Promise<WorkbookPlan & { readonly basis: string }> {
  const read = await readBytes(workbook);
  const known = await knownTo(context);
  return { ...soundPlan(read, known), basis: basisOfAll(known.initiatives) };
}

/** Adds and changes initiatives as a workbook says, all or nothing. Those it does not name stay as they are. */
export const importWorkbook = definePreparedAction<ImportWorkbook, Imported, ReadWorkbook>({
  name: 'initiatives.importWorkbook',
  permission: 'initiatives.edit',
  input: importWorkbookSchema,
  record: ({ workbook }) => ({
    characters: workbook.length,
    sha256: createHash('sha256').update(workbook).digest('hex'),
  }),
  prepare: (_, { workbook }) => readBytes(workbook),
  discard: async () => {},
  run: async (context, { basis }, read) => {
    await holdInitiatives(context.db, context.organisation.id);
    const known = await knownTo(context);
    const now = basisOfAll(known.initiatives);
    if (basis !== null && basis !== now) throw stale('initiatives', { basis: now });
    const { added, changed, unchanged } = soundPlan(read, known);
    const ids = new Map(known.initiatives.map(({ number, id }) => [number, id]));
    for (const planned of added) ids.set(planned.number, await addPlanned(context, planned));
    for (const planned of changed) await changePlanned(context, planned);
    for (const planned of [...added, ...changed]) await relatePlanned(context, planned, ids);
    return {
      output: { added: added.length, changed: changed.length, unchanged },
      affected: [
        ...added.map(({ number }) => affected(ids.get(number) ?? '', 'created')),
        ...changed.map(({ number }) => affected(ids.get(number) ?? '', 'changed')),
      ],
    };
  },
});

async function addPlanned(
  { db, organisation, now, actor }: ActionContext,
  planned: Planned,
): Promise<string> {
  const { number, basis, lines, staffing } = planned;
  const id = await insertHead(db, organisation.id, basis, { number, at: now(), by: actor.id });
  await replaceLines(db, organisation.id, id, lines);
  await replaceStaffing(db, organisation.id, id, staffing);
  return id;
}

async function changePlanned(
  { db, organisation }: ActionContext,
  { before, basis, lines, staffing }: Planned,
) {
  if (before === null) return;
  await raiseVersion(db, organisation.id, before.id, before.version);
  await updateBasis(db, organisation.id, before.id, basis);
  await replaceLines(db, organisation.id, before.id, lines);
  await replaceStaffing(db, organisation.id, before.id, staffing);
}

async function relatePlanned(
  context: ActionContext,
  { number, before, basis, relations }: Planned,
  ids: ReadonlyMap<number, string>,
): Promise<void> {
  const id = ids.get(number) ?? '';
  await replaceRelations(
    context.db,
    context.organisation.id,
    id,
    relations.map(relation => ({ other: ids.get(relation.number) ?? '', kind: relation.kind })),
  );
  await show(context, { id, number, title: basis.title, state: before?.state ?? 'idea' });
  const isRetied = (before?.goals ?? []).join() !== basis.goals.join();
  if (isRetied) await retieGoals(context, { id, goals: basis.goals });
}
