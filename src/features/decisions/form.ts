import { createHash } from 'node:crypto';
import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf, textOrNull } from '#platform/page-form.ts';
import { problemMessages } from './messages/problems.ts';
import { changeProposalSchema } from './model/proposal.ts';
import type { ProposalValues } from './proposal-values.ts';

export type FormProblem = {
  readonly status: number;
  /** By field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current: Json | null;
};

const chosen = ['person-unknown', 'scenario-unknown', 'part-unknown'];

/** What a form shows of a refusal, in words. */
export function formProblem(error: unknown, language: Language, isStep = false): FormProblem {
  const text = problemMessages(language);
  if (error instanceof Refusal && chosen.includes(error.code)) {
    return { status: 422, errors: { '': text.chosenGone }, current: null };
  }
  const refusal = shownRefusal(error);
  if (refusal.code === 'stale') {
    return { status: 409, errors: { '': isStep ? text.staleStep : text.stale }, current: refusal.current };
  }
  const reasons: Readonly<Record<string, string>> = text.reasons;
  const errors = refusal.fields.map(problem => [
    problem.path,
    reasons[String(problem.values.reason ?? '')] ?? fieldProblemText(problem, language),
  ]);
  if (errors.length === 0) return { status: refusal.status, errors: { '': refusal.message }, current: null };
  return { status: refusal.status, errors: Object.fromEntries(errors), current: null };
}

async function hashTyped(form: FormData, at: number): Promise<string> {
  const file = form.get(`documents-${at}-file`);
  if (!(file instanceof File) || file.size === 0) return textOf(form, `documents-${at}-sha256`);
  return createHash('sha256')
    .update(Buffer.from(await file.arrayBuffer()))
    .digest('hex');
}

/** The places of a list that a form brings, however many: by the names of its fields, `alternatives-4-title`. */
const blocksIn = (form: FormData, list: 'alternatives' | 'documents'): readonly number[] => [
  ...new Set(
    [...form.keys()].flatMap(name => {
      const [of, at = '', field] = name.split('-');
      return of === list && field === 'title' && /^\d{1,2}$/.test(at) ? [Number(at)] : [];
    }),
  ),
];

/** What was typed; of files their checksum alone is kept. */
export async function proposalTyped(form: FormData): Promise<ProposalValues> {
  const documents = await Promise.all(
    blocksIn(form, 'documents').map(async at => ({
      title: textOf(form, `documents-${at}-title`),
      reference: textOf(form, `documents-${at}-reference`),
      sha256: await hashTyped(form, at),
    })),
  );
  return {
    title: textOf(form, 'title'),
    ask: textOf(form, 'ask'),
    consequences: textOf(form, 'consequences'),
    alternatives: blocksIn(form, 'alternatives')
      .map(at => ({
        title: textOf(form, `alternatives-${at}-title`),
        consequences: textOf(form, `alternatives-${at}-consequences`),
      }))
      .filter(({ title, consequences }) => `${title}${consequences}`.trim() !== ''),
    documents: documents.filter(
      ({ title, reference, sha256 }) => `${title}${reference}${sha256}`.trim() !== '',
    ),
    scenario: textOf(form, 'scenario'),
    owner: textOf(form, 'owner'),
    benefitOwner: textOf(form, 'benefitOwner'),
    reviewer: textOf(form, 'reviewer'),
  };
}

/** What was typed, as an action takes it. */
export const proposalInput = (form: FormData, values: ProposalValues) => ({
  ...values,
  scenario: textOrNull(form, 'scenario'),
  owner: textOrNull(form, 'owner'),
  benefitOwner: textOrNull(form, 'benefitOwner'),
  reviewer: textOrNull(form, 'reviewer'),
});

type Content = Omit<ProposalValues, 'scenario' | 'owner' | 'benefitOwner' | 'reviewer'> & {
  readonly scenario: string | null;
  readonly owner: string | null;
  readonly benefitOwner: string | null;
  readonly reviewer: string | null;
};

/** A proposal as its form shows it. */
export const proposalValues = (content: Content): ProposalValues => ({
  title: content.title,
  ask: content.ask,
  consequences: content.consequences,
  alternatives: content.alternatives,
  documents: content.documents,
  scenario: content.scenario ?? '',
  owner: content.owner ?? '',
  benefitOwner: content.benefitOwner ?? '',
  reviewer: content.reviewer ?? '',
});

const current = changeProposalSchema.omit({ proposal: true }).loose();

/** The proposal as it stands now, as a form shows it, with its version. */
export function proposalNowOf(
  found: Json | null,
): { readonly version: number; readonly values: ProposalValues } | null {
  const parsed = current.safeParse(found);
  if (!parsed.success) return null;
  return { version: parsed.data.version, values: proposalValues(parsed.data) };
}

export const versionTyped = (form: FormData): number => Number(textOf(form, 'version'));
