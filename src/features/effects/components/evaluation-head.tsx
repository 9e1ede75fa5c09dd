import { isWithoutComparison } from '#core/effects/verdict.ts';
import { Finding } from '#ui/components/finding.tsx';
import { Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatRank, formatYear } from '#ui/format/numbers.ts';
import { formatProbability } from '#ui/format/statistics.ts';
import { type EvaluationView, writerOf } from '../evaluation-view.ts';
import { effectsMessages } from '../messages/effects.ts';
import { evaluationMessages } from '../messages/evaluation.ts';
import { reasonWords, verdictWords } from '../messages/verdicts.ts';

/** The verdict with its reasons first, what it may be used for, and what differs from the time before. */
export function EvaluationHead({ view }: { readonly view: EvaluationView }) {
  const { language, evaluation, plan, name } = view;
  const { settings, result, isPlanned, initiative } = evaluation;
  const text = evaluationMessages(language);
  const found = result.methods[settings.method];
  const write = writerOf(view);
  const effect = write.effect(found.averageEffect);
  const p = formatProbability('p', found.placebo.p, language);
  const rank = formatRank(found.placebo.rank, found.placebo.of, language);
  return (
    <>
      <Finding
        level={1}
        topic={<Swedish>{name}</Swedish>}
        title={text.finding[found.verdict](effect, result.unit, formatYear(settings.startYear))}
        lede={found.reasons.map(reason => reasonWords[language][reason]).join(' ')}
      />
      <p>
        {isWithoutComparison(found.reasons)
          ? text.numbersAlone(effect)
          : found.interval === null
            ? text.numbersWithout(effect, p, rank)
            : text.numbers(effect, write.range(found.interval), p, rank)}{' '}
        {text.direction}
      </p>
      {initiative === null && <Message kind="caution">{text.exploratory}</Message>}
      {initiative !== null && !isPlanned && <Message kind="caution">{text.outsidePlan}</Message>}
      {isPlanned && plan !== null && (
        <Message kind={plan.fixed === 'before-decision' ? 'note' : 'caution'}>
          {text.planned(
            effectsMessages(language).fixings[plan.fixed],
            formatDate(plan.at.slice(0, 10), language),
          )}
        </Message>
      )}
      {result.suspectedBreaks.length > 0 && (
        <Message kind="caution">{text.suspected(result.suspectedBreaks.map(formatYear).join(', '))}</Message>
      )}
      {view.newer !== null && (
        <Message kind="caution">
          {text.newer}. <a href={`/effekter/${view.newer}`}>{text.toNewer}</a>
        </Message>
      )}
      <Again view={view} />
    </>
  );
}

function Again({ view }: { readonly view: EvaluationView }) {
  const { language, evaluation } = view;
  const { compared, methods } = evaluation.result;
  if (compared === null) return null;
  const text = evaluationMessages(language);
  const count = (number: number) => formatNumber(number, language, 0);
  const words = verdictWords[language];
  const now = methods[evaluation.settings.method].verdict;
  const left = evaluation.settings.without.length;
  return (
    <Message kind="note">
      <p>
        <strong>{text.again}.</strong>{' '}
        {compared.verdict === now ? text.againSame : text.againOther(words[compared.verdict], words[now])}{' '}
        {text.againValues(
          count(compared.valuesChanged),
          count(compared.valuesAdded),
          count(compared.valuesGone),
        )}{' '}
        {compared.leftOutBefore !== left && text.againLeftOut(count(compared.leftOutBefore), count(left))}{' '}
        <a href={`/effekter/${evaluation.again ?? ''}`}>{text.againFrom}</a> ({compared.snapshot}).
      </p>
    </Message>
  );
}
