import { data, redirect } from 'react-router';
import type { Action } from '#platform/action/action.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { formOf, orNoPage, shownRefusal } from '#platform/page-form.ts';
import type { Initiative } from '../model/initiative.ts';
import type { PlanningSetting } from '../model/setting.ts';
import { initiativeOf } from '../reading.ts';
import { planningSetting } from '../store/setting.ts';
import { errorsOf } from '../wording.ts';
import type { SectionForm } from './sections.ts';
import { type FormState, typedIn } from './values.ts';

/** What every page of a section begins with: the initiative, and its section as the form shows it. */
export async function readSection(
  member: Context,
  id: string,
  sectionOf: (setting: PlanningSetting) => SectionForm,
) {
  const { db, organisation, language, now } = member;
  const initiative = await orNoPage(initiativeOf(db, organisation.id, id));
  const setting = await planningSetting(db, organisation.id, now());
  const form: FormState = {
    values: sectionOf(setting).valuesOf(initiative, setting),
    errors: {},
    now: null,
    version: initiative.version,
  };
  return { language, initiative, setting, form };
}

/**
 * Saves a section and leads back to the initiative; or shows the form again with everything typed, what is wrong by field,
 * and beside it what stands there since somebody else's change. `step=more` asks for more rows and changes nothing.
 */
export async function saveSection<Input>(
  request: Request,
  member: Context,
  id: string,
  {
    form: section,
    action,
    fieldOf = path => path,
  }: {
    readonly form: SectionForm;
    readonly action: Action<Input, Initiative>;
    readonly fieldOf?: (path: string, typed: FormState['values']) => string;
  },
) {
  await orNoPage(initiativeOf(member.db, member.organisation.id, id));
  const typed = typedIn(await formOf(request));
  if (typed.step === 'more') {
    const rows = String((Number(typed.rows) || 0) + 3);
    return data(shown({ ...typed, rows }, Number(typed.version)), { status: 200 });
  }
  const values = section.pack(typed);
  const version = Number(values.version);
  try {
    const input = { initiative: id, version, ...section.inputOf(values) };
    const { entry } = await performWithReceipt(action, member, input);
    return redirect(doneAddress(`/initiativ/${id}`, entry), 303);
  } catch (error) {
    const refusal = shownRefusal(error);
    const errors = Object.fromEntries(
      Object.entries(errorsOf(refusal, member.language)).map(([path, text]) => [fieldOf(path, values), text]),
    );
    if (refusal.code !== 'stale')
      return data({ ...shown(values, version), errors }, { status: refusal.status });
    const now = await readSection(member, id, () => section);
    return data({ values, errors, now: now.form.values, version: now.form.version } satisfies FormState, {
      status: refusal.status,
    });
  }
}

const shown = (values: FormState['values'], version: number): FormState => ({
  values,
  errors: {},
  now: null,
  version,
});
