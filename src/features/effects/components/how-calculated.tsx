import { type EffectMethod, effectMethods } from '#core/effects/side-by-side.ts';
import { Section } from '#ui/components/finding.tsx';
import { Command, Disclosure, Facts } from '#ui/components/provenance.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { effectLine, panelFileName, powerLine } from '../command-line.ts';
import type { EvaluationView } from '../evaluation-view.ts';
import { effectsMessages } from '../messages/effects.ts';
import { evaluationMessages } from '../messages/evaluation.ts';

/** From any number of the page to its values, method and settings, and the commands that give it again. */
export function HowCalculated({ view }: { readonly view: EvaluationView }) {
  const { language, evaluation, relevantText } = view;
  const { settings, keyFigure, id } = evaluation;
  const text = evaluationMessages(language);
  const words = effectsMessages(language).methods;
  const file = panelFileName(keyFigure, settings);
  const command = (method: EffectMethod) => (
    <div key={method}>
      <p>{words[method]}:</p>
      <Command line={effectLine(evaluation, method, file)} />
    </div>
  );
  return (
    <Section id="sa-raknades-det" title={text.how}>
      <Facts
        facts={[
          {
            term: text.snapshot,
            description: (
              <a href={`/data/ogonblicksbild/${encodeURIComponent(settings.snapshot)}`}>
                {settings.snapshot}
              </a>
            ),
          },
          {
            term: text.method,
            description: (
              <>
                {words[settings.method]}. <a href="/metod#effects">{text.methodPage}</a>
              </>
            ),
          },
          {
            term: text.settings,
            description: text.settingsTold(
              formatYear(settings.startYear),
              view.yearsText,
              relevantText ?? text.relevantUsual,
              settings.breaks.length === 0 ? text.noBreaks : settings.breaks.map(formatYear).join(', '),
            ),
          },
          { term: text.made, description: formatDateTime(evaluation.at, language) },
          { term: text.hash, description: <code className="hash">{evaluation.contentHash}</code> },
          {
            term: text.file,
            description: <a href={`/api/v1/effects/evaluations/${id}/panel`}>{file}</a>,
          },
        ]}
      />
      <h3>{text.command}</h3>
      {command(settings.method)}
      <Disclosure summary={text.otherCommands}>
        {effectMethods.filter(method => method !== settings.method).map(command)}
        <p>{text.powerCommand}:</p>
        <Command line={powerLine(evaluation, file)} />
      </Disclosure>
    </Section>
  );
}
