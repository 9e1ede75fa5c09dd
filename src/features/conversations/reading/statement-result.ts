import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { StatementTold } from '../model/findings.ts';
import { voiceOf } from '../results/voice.ts';
import { readResults } from './results.ts';

const nothing: StatementTold = {
  id: '',
  all: { agree: null, disagree: null, pass: null, shown: 0, hidden: 0 },
  groups: [],
};

/** One statement with all that may be said of it. */
export async function readStatementResult(
  member: Pick<Context, 'db' | 'organisation' | 'now' | 'language'>,
  { conversation, statement }: { readonly conversation: string; readonly statement: string },
) {
  const results = await readResults(member, conversation);
  const text = results.texts[statement];
  if (text === undefined) throw unknown('statement');
  const { findings } = results;
  const home = `/samtal/${conversation}`;
  const isIn = (found: readonly { readonly statement: string }[] | undefined) =>
    found?.some(each => each.statement === statement) ?? false;
  const standing = isIn(findings?.consensus)
    ? ('consensus' as const)
    : isIn(findings?.divisive)
      ? ('divisive' as const)
      : findings === null || findings.few.includes(statement)
        ? ('few' as const)
        : ('between' as const);
  return {
    text,
    lang: results.language,
    question: results.question,
    home,
    address: `${home}/resultat/${statement}`,
    told: findings?.statements.find(({ id }) => id === statement) ?? nothing,
    letters: findings?.groups.map(({ letter }) => letter) ?? [],
    standing,
    voice: voiceOf(results, statement, member.language)?.told ?? null,
  };
}
