import type { EmployeeVoice } from '#features/opportunities/index.ts';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import { shareOf } from '../model/findings.ts';
import type { Results } from '../reading/results.ts';
import { leastText } from './wording.ts';

/**
 * A statement as it speaks for an opportunity, with the least share that surely agrees in any group. Null where nothing may be told.
 */
export function voiceOf(
  { findings, texts, conversation }: Pick<Results, 'findings' | 'texts' | 'conversation'>,
  statement: string,
  language: Language,
): EmployeeVoice | null {
  const told = findings?.statements.find(({ id }) => id === statement);
  const words = texts[statement];
  if (findings == null || told === undefined || words === undefined || told.all.agree === null) return null;
  const inGroups = findings.groups.length > 1 ? told.groups : [told.all];
  const least = Math.min(...inGroups.map(each => shareOf(each, 'agree').least));
  const text = resultMessages(language);
  // Where one group hides how many agree, the whole speaks, and weighs nothing.
  const isInEvery = inGroups.length > 1 && least > 0;
  const own = isInEvery ? text.everyGroup : text.ofAll;
  const share = isInEvery ? { least, most: 1 } : shareOf(told.all, 'agree');
  return {
    kind: 'statement',
    id: statement,
    words,
    told: own(leastText(share, language), text.side.agree),
    href: `/samtal/${conversation}/resultat/${statement}`,
    agreeShare: least,
    people: told.all.shown,
  };
}
