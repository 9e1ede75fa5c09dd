import { Finding } from '#ui/components/finding.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatShare } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/portfolio.ts';
import type { ScenarioFrame, Shown } from '../scenario-view.ts';

/** What came of the newest calculation, as the heading of the page. */
export function ResultFinding(props: {
  readonly language: Language;
  readonly frame: ScenarioFrame;
  readonly shown: Shown<'selection'> | null;
  readonly clashes: readonly string[];
}) {
  const { language, frame, shown, clashes } = props;
  const text = messages(language);
  const topic = frame.scenario.name;
  if (shown === null) {
    return <Finding level={1} title={text.notCalculated(topic)} lede={text.notCalculatedText} />;
  }
  const { result } = shown;
  const when = text.calculated(formatDateTime(shown.at, language), formatNumber(result.seconds, language, 1));
  if (result.status === 'infeasible') {
    const isProved = result.conflict?.isIrreducible ?? false;
    return (
      <>
        <Finding
          level={1}
          topic={topic}
          title={text.impossible}
          lede={isProved ? text.impossibleText : text.impossibleUnproved}
        />
        <ul className="clash-list">
          {clashes.map(clash => (
            <li key={clash}>{clash}</li>
          ))}
        </ul>
      </>
    );
  }
  if (result.status === 'nothing found') {
    return <Finding level={1} topic={topic} title={text.nothingFound} lede={text.nothingFoundText} />;
  }
  const gap = formatShare(result.gap ?? 1, language, (result.gap ?? 1) < 0.01 ? 2 : 1);
  const of = result.chosen.length + result.whyNot.length;
  return (
    <Finding
      level={1}
      topic={topic}
      title={text.found(
        formatNumber(result.chosen.length, language, 0),
        formatNumber(of, language, 0),
        formatKronor(result.objective ?? 0, language),
      )}
      lede={`${text.statuses[result.status](gap)} ${text.worthExplained} ${when}`}
    />
  );
}
