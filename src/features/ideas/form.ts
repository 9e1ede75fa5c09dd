import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import { shownRefusal, textOf, textOrNull } from '#platform/page-form.ts';
import { problemMessages } from './messages/problems.ts';
import { mostFileBytes, mostFiles, type SentFile } from './model/idea.ts';

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
};

const chosen: Readonly<Record<string, { readonly field: string; readonly text: 'chosenGone' | 'partGone' }>> =
  {
    'person-unknown': { field: 'owner', text: 'chosenGone' },
    'opportunity-unknown': { field: 'opportunity', text: 'chosenGone' },
    'part-unknown': { field: 'part', text: 'partGone' },
  };

/** The name of the field that a path of the input stands for. */
const fieldOf = (path: string): string => (/^files?(\.|$)/.test(path) ? 'files' : path);

/** What a form shows of a refusal, in words. */
export function formProblem(error: unknown, language: Language): FormProblem {
  const text = problemMessages(language);
  const gone = error instanceof Refusal ? chosen[error.code] : undefined;
  if (gone !== undefined) return { status: 422, errors: { [gone.field]: text[gone.text] } };
  const refusal = shownRefusal(error);
  if (refusal.code === 'stale') return { status: 409, errors: { '': text.stale } };
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const errors = refusal.fields.map(problem => {
    const reason = String(problem.values.reason ?? '');
    const isTooMany = problem.path === 'files' && problem.code === 'too-long';
    const said = isTooMany ? text.tooManyFiles : (reasons[reason] ?? fieldProblemText(problem, language));
    return [fieldOf(problem.path), said];
  });
  return {
    status: refusal.status,
    errors: errors.length === 0 ? { '': refusal.message } : Object.fromEntries(errors.toReversed()),
  };
}

/** Files chosen in a field, as an action takes them; of one that is too large no more than shows that it is. */
export async function filesTyped(form: FormData, name: string): Promise<readonly SentFile[]> {
  const given = form.getAll(name).filter(each => each instanceof File);
  const sent = given.filter(({ name: of, size }) => of !== '' || size > 0).slice(0, mostFiles + 1);
  return Promise.all(
    sent.map(async file => ({
      name: file.name,
      content: Buffer.from(await file.slice(0, mostFileBytes + 1).arrayBuffer()).toString('base64'),
    })),
  );
}

export type LeaveValues = {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly gains: string;
  readonly part: string;
  readonly isHidden: boolean;
};

export const noIdea: LeaveValues = { title: '', what: '', why: '', gains: '', part: '', isHidden: false };

export const leaveTyped = (form: FormData): LeaveValues => ({
  title: textOf(form, 'title'),
  what: textOf(form, 'what'),
  why: textOf(form, 'why'),
  gains: textOf(form, 'gains'),
  part: textOf(form, 'part'),
  isHidden: form.get('hidden') === 'ja',
});

export const leaveInput = async (form: FormData) => {
  const { title, what, why, gains, isHidden } = leaveTyped(form);
  const files = await filesTyped(form, 'files');
  return { title, what, why, gains, part: textOrNull(form, 'part'), isSigned: !isHidden, files };
};
