import { z } from 'zod';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { visionMessages } from './messages.ts';
import { mostSentences, type VisionText } from './model.ts';

/** One sentence as it stands in the form. */
export type SentenceValues = {
  /** What the names of its fields begin with: `s0`. */
  readonly name: string;
  /** Its id; empty for a new one. */
  readonly sentence: string;
  readonly words: string;
  readonly place: string;
  /** `statement:<id>`. */
  readonly supports: readonly string[];
  readonly goals: readonly string[];
};

export type VisionValues = {
  readonly title: string;
  readonly lede: string;
  readonly sentences: readonly SentenceValues[];
};

const blank = (place: number): SentenceValues => ({
  name: `s${place - 1}`,
  sentence: '',
  words: '',
  place: String(place),
  supports: [],
  goals: [],
});

/** So many empty sentences stand after those written. */
const blanks = 2;

export const visionValues = ({ title, lede, sentences }: VisionText): VisionValues => {
  const written = sentences.map(({ id, words, supports, goals }, at) => ({
    name: `s${at}`,
    sentence: id,
    words,
    place: String(at + 1),
    supports: supports.map(({ kind, voice }) => `${kind}:${voice}`),
    goals: goals.map(({ goal }) => goal),
  }));
  const more = Math.min(blanks, mostSentences - written.length);
  const empty = Array.from({ length: Math.max(0, more) }, (_, at) => blank(written.length + at + 1));
  return { title, lede, sentences: [...written, ...empty] };
};

const listOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter(value => typeof value === 'string');

/** More than an edition may hold are read, so that too many are refused and not lost. */
const mostRead = 30;

export function visionTyped(form: FormData): VisionValues {
  const sentences = Array.from({ length: mostRead }, (_, at) => at)
    .filter(at => form.has(`s${at}.words`))
    .map(at => ({
      name: `s${at}`,
      sentence: textOf(form, `s${at}.sentence`),
      words: textOf(form, `s${at}.words`),
      place: textOf(form, `s${at}.place`),
      supports: listOf(form, `s${at}.supports`),
      goals: listOf(form, `s${at}.goals`),
    }));
  return { title: textOf(form, 'title'), lede: textOf(form, 'lede'), sentences };
}

/** The written sentences in the order of their places. */
function inOrder({ sentences }: VisionValues) {
  const placeOf = ({ place }: SentenceValues) => {
    const number = Number(place.trim().replace(',', '.'));
    return place.trim() === '' || Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
  };
  return sentences
    .filter(({ words }) => words.trim() !== '')
    .sort((one, other) => {
      const [first, second] = [placeOf(one), placeOf(other)];
      return first === second ? 0 : first - second;
    });
}

/** What is typed, as the action takes it. */
export const visionInput = (values: VisionValues) => ({
  title: values.title,
  lede: values.lede,
  sentences: inOrder(values).map(({ sentence, words, supports, goals }) => ({
    sentence: sentence === '' ? null : sentence,
    words,
    supports: supports.map(text => {
      const [kind = '', voice = ''] = text.split(':');
      return { kind, voice };
    }),
    goals,
  })),
});

export type FormProblem = {
  readonly status: number;
  /** By field of the form; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  readonly current: Json | null;
};

/** What the form shows of a refusal, by its own fields. */
export function visionProblem(
  error: unknown,
  language: Language,
  values: VisionValues | null = null,
): FormProblem {
  const text: Readonly<Record<string, string>> = visionMessages(language).problems;
  const { status, code, fields, message, current } = shownRefusal(error);
  if (code === 'stale') return { status, errors: { '': text.stale ?? message }, current };
  const order = values === null ? [] : inOrder(values);
  const fieldOf = (path: string): string => {
    const [, index, part] = /^sentences\.(\d+)\.(\w+)/.exec(path) ?? [];
    const sentence = order[Number(index)];
    return sentence === undefined ? path : `${sentence.name}.${part}`;
  };
  const errors = fields.map(problem => [
    problem.path === 'sentences' ? '' : fieldOf(problem.path),
    problem.path === 'sentences'
      ? (text['too-many'] ?? message)
      : (text[String(problem.values.reason ?? '')] ?? fieldProblemText(problem, language)),
  ]);
  return {
    status,
    errors: errors.length === 0 ? { '': text[code] ?? message } : Object.fromEntries(errors),
    current,
  };
}

const currentSchema = z.object({
  version: z.int(),
  title: z.string(),
  lede: z.string(),
  sentences: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      supports: z.array(
        z.object({
          kind: z.enum(['statement', 'idea']),
          voice: z.string(),
          words: z.string(),
          told: z.string(),
          href: z.string(),
        }),
      ),
      goals: z.array(z.object({ goal: z.string(), title: z.string() })),
    }),
  ),
});

/** The draft as it stands now, as its form shows it. */
export function visionNow(
  json: Json | null,
): { readonly version: number; readonly values: VisionValues } | null {
  const parsed = currentSchema.safeParse(json);
  return parsed.success ? { version: parsed.data.version, values: visionValues(parsed.data) } : null;
}
