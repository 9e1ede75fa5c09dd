import { Section } from '#ui/components/finding.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { effectsMessages } from '../messages/effects.ts';
import { planMessages } from '../messages/plan.ts';
import { lastYearMeasured } from '../model/plan.ts';
import type { PlanView } from '../plan-view.ts';

/** What the plan would show, who it leaves out, and the two ways to evaluate it. */
export function PlanShown({ view, runKey }: { readonly view: PlanView; readonly runKey: string }) {
  const { language, plan, named, sight, leftOut, mayEvaluate } = view;
  if (plan === null) return null;
  const text = planMessages(language);
  const why = effectsMessages(language).why;
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return (
    <Section id="synlighet" title={text.sight} lede={text.sightLede}>
      <Table
        caption={text.smallestChange}
        captionDisplay="hidden"
        label={text.smallestChange}
        rows={sight}
        rowKey={({ keyFigure }) => keyFigure}
        columns={[
          {
            key: 'keyFigure',
            header: text.keyFigure,
            align: 'text',
            cell: ({ keyFigure }) => (
              <a href={`/nyckeltal/${plan.unit}/${keyFigure}`}>
                <Swedish>{nameOf.get(keyFigure) ?? keyFigure}</Swedish>
              </a>
            ),
          },
          {
            key: 'seen',
            header: text.smallestChange,
            align: 'text',
            cell: ({ effects, reason }) =>
              reason === null
                ? effects.map(({ size, years }) => `${size} ${text.smallest(years)}`).join(', ')
                : text.cannotTell(reason),
          },
        ]}
      />
      <p>{whenText(view)}</p>
      {leftOut.length > 0 && (
        <>
          <p>{text.leftOut(formatNumber(leftOut.length, language, 0))}</p>
          <Disclosure summary={text.who}>
            <p>
              {leftOut
                .map(
                  each =>
                    `${each.name} (${why[each.why]}${each.firstYear === null ? '' : ` ${formatYear(each.firstYear)}`})`,
                )
                .join(', ')}
            </p>
          </Disclosure>
        </>
      )}
      {mayEvaluate && (
        <form method="post" className="form">
          <input type="hidden" name="key" value={runKey} />
          <input type="hidden" name="plan" value={plan.id} />
          <div className="button-row">
            <button className="ds-button" type="submit" name="step" value="plan" data-variant="primary">
              {text.evaluate}
            </button>
            <button
              className="ds-button"
              type="submit"
              name="step"
              value="catalogue"
              data-variant="secondary"
            >
              {text.catalogue}
            </button>
          </div>
          <p className="hint">{text.catalogueHint}</p>
        </form>
      )}
    </Section>
  );
}

/** By when it is to be evaluated, and by whom; or that it has been. */
function whenText({ language, plan, answers, evaluatedAt }: PlanView): string {
  const text = planMessages(language);
  if (evaluatedAt !== null) return text.isEvaluated(formatDate(evaluatedAt, language));
  if (plan?.evaluateBy == null) return '';
  const say = plan.evaluateBy.endsWith('-12-31') ? text.evaluateBy : text.evaluateSoon;
  const when = say(formatDate(plan.evaluateBy, language), formatYear(lastYearMeasured(plan)));
  return `${when} ${answers === null ? text.nobody : text.answers(answers)}`;
}

/** Plans that others have taken the place of, with when and why. */
export function PlanHistory({ view }: { readonly view: PlanView }) {
  const { language, plans } = view;
  if (plans.length < 2) return null;
  const text = planMessages(language);
  const words = effectsMessages(language);
  return (
    <Section id="tidigare" title={text.history}>
      <Table
        caption={text.historyCaption}
        captionDisplay="hidden"
        label={text.historyCaption}
        rows={plans}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'when',
            header: text.when,
            align: 'text',
            cell: ({ at }) => formatDate(at.slice(0, 10), language),
          },
          { key: 'fixed', header: words.fixed, align: 'text', cell: ({ fixed }) => words.fixings[fixed] },
          {
            key: 'keyFigures',
            header: words.keyFigures,
            align: 'text',
            cell: ({ keyFigures }) => keyFigures.join(', '),
          },
          { key: 'start', header: words.start, align: 'number', cell: plan => formatYear(plan.startYear) },
          {
            key: 'years',
            header: text.fields.years,
            align: 'number',
            cell: ({ years }) => formatNumber(years, language, 0),
          },
          { key: 'method', header: text.method, align: 'text', cell: ({ method }) => words.methods[method] },
          { key: 'reason', header: text.reason, align: 'text', cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}
