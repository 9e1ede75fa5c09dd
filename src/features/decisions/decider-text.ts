import type { Language } from '#ui/language/language.ts';
import { decisionMessages } from './messages/decision.ts';
import { decisionWords } from './messages/words.ts';
import type { DecisionRow } from './reading/decisions.ts';

type Deciding = Pick<DecisionRow, 'ground' | 'deciderPart' | 'deciderPerson' | 'delegationPoint'>;

/** Who decided formally, in words: `Anna Berg, på delegation av Socialnämnden, punkt 4.2`. */
export function deciderText(
  { ground, deciderPart, deciderPerson, delegationPoint }: Deciding,
  language: Language,
): string {
  if (ground === 'delegation') {
    return decisionMessages(language).onDelegation(
      deciderPerson?.name ?? '',
      deciderPart?.name ?? '',
      delegationPoint,
    );
  }
  if (ground === 'execution') {
    return `${deciderPerson?.name ?? ''}, ${decisionWords(language).ground.execution}`;
  }
  return deciderPart?.name ?? '';
}
