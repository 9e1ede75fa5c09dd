import { Section } from '#ui/components/finding.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { roundMessages } from '../messages/round.ts';
import type { DifferenceShown } from '../view.ts';

/** Where the group does not agree: each item with how many chose each step, drawn and in words. */
export function Differences(props: {
  readonly language: Language;
  readonly differences: readonly DifferenceShown[];
  readonly hasSpread: boolean;
}) {
  const { language, differences } = props;
  const text = roundMessages(language);
  const title =
    differences.length === 0
      ? text.noDifferences
      : differences.length === 1
        ? text.differencesOne
        : text.differences(formatNumber(differences.length, language, 0));
  return (
    <Section id="skillnader" title={title} lede={props.hasSpread ? text.differencesLede : text.fewAnswers}>
      <ol className="maturity-list">
        {differences.map(each => (
          <li key={each.item}>
            <p className="topic">{each.area}</p>
            <h3>{each.statement}</h3>
            <p>{text.fromTo(each.lowest, each.highest)}</p>
            <Bars language={language} difference={each} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const bar = { width: 34, gap: 6, height: 44 };

function Bars({
  language,
  difference,
}: {
  readonly language: Language;
  readonly difference: DifferenceShown;
}) {
  const text = roundMessages(language);
  const { byStep, unsure } = difference;
  const count = (number: number) => formatNumber(number, language, 0);
  const chosen = byStep.filter(each => each.count > 0);
  const told = [
    ...chosen.map(each => text.chose(count(each.count), each.step)),
    ...(unsure === 0 ? [] : [text.unsureCount(count(unsure))]),
  ];
  const most = Math.max(1, ...byStep.map(each => each.count));
  const width = byStep.length * (bar.width + bar.gap) - bar.gap;
  return (
    <>
      <svg
        className="maturity-bars"
        viewBox={`0 0 ${width} ${bar.height + 18}`}
        role="img"
        aria-label={text.howMany}
      >
        {byStep.map((each, step) => {
          const x = step * (bar.width + bar.gap);
          const height = (each.count / most) * bar.height;
          return (
            <g key={each.step}>
              <rect className="maturity-bar-ground" x={x} y={bar.height - 1} width={bar.width} height={1} />
              <rect
                className="maturity-bar"
                x={x}
                y={bar.height - height}
                width={bar.width}
                height={height}
              />
              <text className="maturity-bar-step" x={x + bar.width / 2} y={bar.height + 14}>
                {step}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="hint">{told.join(' · ')}</p>
    </>
  );
}
