import { Message } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import type { Coverage } from '../basis.ts';
import { messages } from '../messages/opportunities.ts';

/** That the list rests on little, where it does. */
export function BasisMessage({
  language,
  coverage: { state, compared, named },
}: {
  readonly language: Language;
  readonly coverage: Coverage;
}) {
  if (state === 'enough') return null;
  const number = (count: number) => formatNumber(count, language, 0);
  return (
    <Message kind="caution">{messages(language).list.thinBasis(number(compared), number(named))}</Message>
  );
}
