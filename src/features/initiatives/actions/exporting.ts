import { partsOf } from '#features/organisations/index.ts';
import type { Context } from '#platform/context.ts';
import { writeWorkbook } from '../excel/write.ts';
import { goalsNamed } from '../store/beside.ts';
import { wholeInitiatives } from '../store/parts.ts';
import { planningSetting } from '../store/setting.ts';

/** All initiatives of the organisation as a workbook that can be read in again. */
export async function workbookOf({ db, organisation, now, language }: Context): Promise<Uint8Array> {
  const initiatives = await wholeInitiatives(db, organisation.id);
  const parts = await partsOf(db, organisation.id);
  const goals = await goalsNamed(db, organisation.id, [...new Set(initiatives.flatMap(each => each.goals))]);
  const names = {
    parts: new Map(parts.map(({ id, name }) => [id, name])),
    goals: new Map(goals.map(({ id, title }) => [id, title])),
  };
  return writeWorkbook(initiatives, names, await planningSetting(db, organisation.id, now()), language);
}
