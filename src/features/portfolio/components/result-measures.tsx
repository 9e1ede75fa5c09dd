import { Section } from '#ui/components/finding.tsx';
import { Command, Disclosure } from '#ui/components/provenance.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/portfolio.ts';
import type { ScenarioFrame, Shown } from '../scenario-view.ts';
import { roleText } from '../why-text.ts';
import { HandsFigure } from './hands-figure.tsx';
import { MoneyFigure } from './limit-charts.tsx';

/** Money and hands of a portfolio against their limits, and how anyone can calculate it again. */
export function ResultMeasures(props: {
  readonly language: Language;
  readonly frame: ScenarioFrame;
  readonly shown: Shown<'selection'>;
}) {
  const { language, frame, shown } = props;
  const { perYear, perCapacity } = shown.result;
  const text = messages(language);
  const { id, settings } = frame.scenario;
  const command = `npm run -s rodret -- select portfolj-${id.slice(0, 8)}.json --gap ${settings.gapPercent / 100} --time-limit ${settings.timeLimitSeconds}`;
  return (
    <div className="stack">
      {perYear.length > 0 && (
        <Section id="pengar" title={text.money} lede={text.moneyLede}>
          <MoneyFigure language={language} budget="investment" perYear={perYear} />
          <MoneyFigure language={language} budget="running" perYear={perYear} />
        </Section>
      )}
      {perCapacity.length > 0 && (
        <Section id="hander" title={text.hands} lede={text.handsLede}>
          <HandsFigure
            language={language}
            plan={shown.plan}
            perCapacity={perCapacity.map(each => ({ ...each, role: roleText(each, language) }))}
          />
        </Section>
      )}
      <Disclosure summary={text.reproduce}>
        <p>{text.reproduceText}</p>
        <p>
          <a href={`/api/v1/portfolio/scenarios/${id}/file`}>{text.download}</a>
        </p>
        <Command line={command} />
        <p className="hint">
          {text.inputHash}: <span className="hash">{shown.hash}</span>
        </p>
      </Disclosure>
    </div>
  );
}
